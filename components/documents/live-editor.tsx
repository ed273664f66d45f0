'use client';

import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { editorExtensions } from '@/lib/documents/editor';
import { FRAGMENT } from '@/lib/documents/words';
import { drawCaret, drawSelection } from './carets';
import { EditorKeys } from './editor-keys';
import type { FindImages } from './images/image-choices';
import { ImageDialog } from './images/image-dialog';
import { ImageForm } from './images/image-form';
import { EditorImages } from './images/image-view';
import { SendingLine } from './images/sending-line';
import { placeImage, useImageUpload } from './images/use-image-upload';
import { LinkForm } from './link-form';
import { cleanPastedHtml } from './paste';
import type { DocumentSession } from './session';
import { Toolbar } from './toolbar';
import { WordCount } from './word-count';

/** What is open between the tools and the sheet, or over it. */
type Panel = 'lien' | 'image' | 'images';
type Props = { session: DocumentSession; canEdit: boolean; espaceId: string; findImages: FindImages };

/** The sheet people type on together, its tools above it. */
export default function LiveEditor({ session, canEdit, espaceId, findImages }: Props) {
  const help = useId();
  const tools = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Panel | null>(null);
  const images = useImageUpload(espaceId);
  const dropped = useRef<(files: File[], at: number | null) => boolean>(() => false);
  const toggle = (panel: Panel) => setOpen(open === panel ? null : panel);
  const toTools = () => tools.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // The page's content policy takes no style element without a nonce: the rules are in the style sheet.
    injectCSS: false,
    editable: canEdit,
    extensions: [
      ...editorExtensions(),
      Collaboration.configure({ document: session.doc, field: FRAGMENT }),
      CollaborationCaret.configure({
        provider: session.provider,
        user: { name: session.me.nom, couleur: session.me.couleur, color: '#000000' },
        render: drawCaret,
        selectionRender: drawSelection,
      }),
      EditorKeys.configure({ toTools, openLink: () => setOpen('lien') }),
      EditorImages.configure({ onFiles: (files, at) => dropped.current(files, at) }),
    ],
    editorProps: {
      attributes: {
        class: 'feuille',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Contenu du document',
        'aria-readonly': String(!canEdit),
        ...(canEdit ? { 'aria-describedby': help } : { tabindex: '0' }),
        lang: 'fr',
      },
      transformPastedHTML: cleanPastedHtml,
    },
  });

  useEffect(() => {
    editor?.setEditable(canEdit);
  }, [editor, canEdit]);

  useEffect(() => {
    dropped.current = (files, at) => {
      if (!editor?.isEditable) return false;
      void images.sendInto(editor, files, at);
      return true;
    };
  });

  if (!editor) return null;
  return (
    <>
      {canEdit && (
        <div className="doc-outils">
          <Toolbar
            ref={tools}
            editor={editor}
            open={open}
            onLink={() => toggle('lien')}
            onImage={() => toggle(editor.isActive('image') ? 'image' : 'images')}
          />
          {open === 'lien' && <LinkForm editor={editor} onDone={() => setOpen(null)} />}
          {open === 'image' && <ImageForm editor={editor} onDone={() => setOpen(null)} />}
          {open === 'images' && (
            <ImageDialog
              espaceId={espaceId}
              find={findImages}
              sending={images.sending}
              send={images.send}
              onPick={(fichier, alt) => {
                setOpen(null);
                placeImage(editor, fichier, alt);
                editor.commands.focus();
              }}
              onClose={() => {
                setOpen(null);
                editor.commands.focus();
              }}
            />
          )}
          {open !== 'images' && <SendingLine sending={images.sending} error={images.error} />}
          <p className="sr" id={help}>
            Alt et F10 mènent aux outils. Échap, puis Tabulation, permet de sortir du texte.
          </p>
        </div>
      )}
      <div className="doc-fond">
        <EditorContent editor={editor} />
      </div>
      <WordCount editor={editor} />
    </>
  );
}
