'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { plural } from '@/lib/core/text';
import { countWords } from './count-words';

const BETWEEN = ' ';

function countsOf({ state }: Editor) {
  const { doc, selection } = state;
  const { from, to, empty } = selection;
  return {
    words: countWords(doc.textBetween(0, doc.content.size, BETWEEN)),
    chosen: empty ? null : countWords(doc.textBetween(from, to, BETWEEN)),
  };
}

/** Of the whole text and of what is selected. Counted when typing rests: not at each key in a long document. */
export function WordCount({ editor }: { editor: Editor }) {
  const [{ words, chosen }, setCounts] = useState(() => countsOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounts(countsOf(editor)), 400);
    };
    editor.on('update', later);
    editor.on('selectionUpdate', later);
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
      editor.off('selectionUpdate', later);
    };
  }, [editor]);
  return (
    <p className="doc-pied petit doux">
      <span>
        {chosen ? `${plural(chosen, 'mot')} sur ${words.toLocaleString('fr-FR')}` : plural(words, 'mot')}
      </span>
    </p>
  );
}
