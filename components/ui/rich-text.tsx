/** A text with its marks. `html` comes from `renderRichText`, and from nowhere else. */
export function RichText({ html, className }: { html: string; className?: string }) {
  return (
    <div
      className={className ? `prose ${className}` : 'prose'}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made and cleaned by lib/core/rich-text, whose tests attack it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
