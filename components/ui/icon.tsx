import { type IconName, iconPaths } from './icon-paths';

/** A drawing beside a word; give `label` only where no word is beside it. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  const drawing = (
    <svg
      className={className ? `ico ${className}` : 'ico'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: ours; one element to carry instead of two, and pages hold dozens
      dangerouslySetInnerHTML={{ __html: `<path d="${iconPaths[name]}"/>` }}
    />
  );
  if (!label) return drawing;
  return (
    <>
      {drawing}
      <span className="sr">{label}</span>
    </>
  );
}
