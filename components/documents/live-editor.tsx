'use client';

import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { editorExtensions } from '@/lib/documents/editor';
import { FRAGMENT } from '@/lib/documents/words';
import { drawCaret, drawSelection } from './carets';
import { EditorKeys } from './editor-keys';
import { LinkForm } from './link-form';
import { cleanPastedHtml } from './paste';
import type { DocumentSession } from './session';
import { Toolbar } from './toolbar';
import { WordCount } from './word-count';

/** The sheet people type on together, its tools above it. */
export default function LiveEditor({ session, canEdit }: { session: DocumentSession; canEdit: boolean }) {
  const help = useId();
  const tools = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
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
      EditorKeys.configure({ toTools, openLink: () => setLinking(true) }),
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

  if (!editor) return null;
  return (
    <>
      {canEdit && (
        <div className="doc-outils">
          <Toolbar ref={tools} editor={editor} linking={linking} onLink={() => setLinking(!linking)} />
          {linking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
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
