'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { TextPicture } from './rich-editor';
import type { RichView } from './rich-view';

type Tool = {
  words: string;
  icon?: IconName;
  /** Shown in the place of an icon. */
  sign?: string;
  on?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const heading = (level: 2 | 3, words: string, sign: string): Tool => ({
  words,
  sign,
  on: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});
const tools: readonly Tool[] = [
  heading(2, 'Intertitre', 'T1'),
  heading(3, 'Sous-titre', 'T2'),
  {
    words: 'Gras',
    icon: 'bold',
    on: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    words: 'Italique',
    icon: 'italic',
    on: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    words: 'Liste',
    icon: 'list',
    on: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    words: 'Liste numérotée',
    icon: 'list-ordered',
    on: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    words: 'Citation',
    icon: 'quote',
    on: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    words: 'Annuler',
    icon: 'undo-2',
    can: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    words: 'Rétablir',
    icon: 'redo-2',
    can: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/** What the editor does with the text under the caret. */
export function RichTools({
  view: { editor },
  pictures,
}: {
  view: RichView;
  pictures: readonly TextPicture[];
}) {
  const [, setTurn] = useState(0);
  const [open, setOpen] = useState<'lien' | 'photo' | null>(null);
  useEffect(() => {
    const draw = () => setTurn((turn) => turn + 1);
    editor.on('transaction', draw);
    return () => {
      editor.off('transaction', draw);
    };
  }, [editor]);
  const toggle = (one: 'lien' | 'photo') => setOpen((now) => (now === one ? null : one));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more field of the form
    <div className="redaction-outils" role="group" aria-label="Mise en forme">
      {tools.map(({ words, icon, sign, on, can, run }) => (
        <button
          key={words}
          type="button"
          className="btn btn--discret btn--icone"
          title={words}
          aria-pressed={on?.(editor)}
          disabled={can ? !can(editor) : undefined}
          onClick={() => run(editor)}
        >
          {icon ? <Icon name={icon} /> : <span aria-hidden="true">{sign}</span>}
          <span className="sr">{words}</span>
        </button>
      ))}
      <button
        type="button"
        className="btn btn--discret btn--icone"
        title="Lien"
        aria-pressed={editor.isActive('link')}
        aria-expanded={open === 'lien'}
        onClick={() => toggle('lien')}
      >
        <Icon name="link" />
        <span className="sr">Lien</span>
      </button>
      {pictures.length > 0 && (
        <button
          type="button"
          className="btn btn--discret btn--petit"
          aria-expanded={open === 'photo'}
          onClick={() => toggle('photo')}
        >
          <Icon name="image" /> Photo
        </button>
      )}
      {open === 'lien' && <LinkBox editor={editor} close={() => setOpen(null)} />}
      {open === 'photo' && <PictureBox editor={editor} pictures={pictures} close={() => setOpen(null)} />}
    </div>
  );
}

/** An address as people type it. */
const addressOf = (typed: string) =>
  /^(https?:|mailto:|tel:|\/)/i.test(typed)
    ? typed
    : typed.includes('@')
      ? `mailto:${typed}`
      : `https://${typed}`;

function LinkBox({ editor, close }: { editor: Editor; close: () => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const current = editor.getAttributes('link').href;
  useEffect(() => input.current?.focus(), []);
  function put() {
    const typed = input.current?.value.trim() ?? '';
    const chain = editor.chain().focus().extendMarkRange('link');
    if (!typed) chain.unsetLink().run();
    else if (editor.state.selection.empty && !current)
      chain
        .insertContent({
          type: 'text',
          text: typed,
          marks: [{ type: 'link', attrs: { href: addressOf(typed) } }],
        })
        .run();
    else chain.setLink({ href: addressOf(typed) }).run();
    close();
  }
  return (
    <div className="redaction-boite ligne">
      <label htmlFor={id}>Adresse du lien</label>
      <input
        ref={input}
        id={id}
        className="saisie"
        inputMode="url"
        defaultValue={typeof current === 'string' ? current : ''}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key !== 'Enter') return;
          // Enter would send the form.
          event.preventDefault();
          put();
        }}
      />
      <Button variant="secondaire" size="petit" onClick={put}>
        Poser le lien
      </Button>
    </div>
  );
}

function PictureBox({
  editor,
  pictures,
  close,
}: {
  editor: Editor;
  pictures: readonly TextPicture[];
  close: () => void;
}) {
  return (
    <ul className="redaction-boite ligne" aria-label="Photos de l’article">
      {pictures.map(({ address, description, name }) => (
        <li key={address}>
          <button
            type="button"
            className="btn btn--discret redaction-photo"
            onClick={() => {
              editor.chain().focus().setImage({ src: address, alt: description }).run();
              close();
            }}
          >
            {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
            <img src={address.replace(/apercu$/, 'vignette')} width={72} height={72} alt="" />
            <span>{description || name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
