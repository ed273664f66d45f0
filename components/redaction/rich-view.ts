import { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Markdown } from '@tiptap/markdown';
import { StarterKit } from '@tiptap/starter-kit';

/** The editor, as its tools use it. */
export type RichView = {
  editor: Editor;
  destroy(): void;
};

/** What the site draws of a text (lib/core/rich-text) and nothing else: what is pasted loses the rest. */
const extensions = () => [
  StarterKit.configure({
    // The page's own title is the h1.
    heading: { levels: [2, 3, 4] },
    underline: false,
    dropcursor: { class: 'doc-depose', color: false },
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['mailto', 'tel'],
      HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
    },
  }),
  // Of this site alone: the content policy lets nothing else in, and the page shows nothing else.
  Image.extend({
    parseHTML: () => [{ tag: 'img[src^="/api/fichiers/"]' }],
  }).configure({ inline: false, allowBase64: false }),
  Markdown.configure({ markedOptions: { gfm: true, breaks: true } }),
];

/** Empty paragraphs are spaces between others, not texts of their own. */
const written = (markdown: string) =>
  markdown
    .replace(/^(?:&nbsp;|\u00a0)$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Draws the editor with what the field holds, and writes each change into the field. */
export function mountRichView({
  place,
  area,
  label,
  id,
}: {
  place: HTMLElement;
  area: HTMLTextAreaElement;
  label: string;
  id: string;
}): RichView {
  const editor = new Editor({
    element: place,
    // A style element would need the page's nonce.
    injectCSS: false,
    extensions: extensions(),
    content: area.value,
    contentType: 'markdown',
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: 'prose',
        lang: 'fr',
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor: changed }) => {
      area.value = written(changed.getMarkdown());
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  return { editor, destroy: () => editor.destroy() };
}
