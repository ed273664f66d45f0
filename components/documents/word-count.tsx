'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { plural } from '@/lib/core/text';

const wordsOf = (editor: Editor) =>
  editor.state.doc.textBetween(0, editor.state.doc.content.size, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Counted when typing rests: not at each key in a long document. */
export function WordCount({ editor }: { editor: Editor }) {
  const [words, setWords] = useState(() => wordsOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setWords(wordsOf(editor)), 600);
    };
    editor.on('update', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  return (
    <p className="doc-pied petit doux">
      <span>{plural(words, 'mot')}</span>
    </p>
  );
}
