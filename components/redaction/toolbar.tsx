'use client';

import type { RefObject } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import { type Change, type MarkKind, mark } from './marks';

const tools: { kind: MarkKind; icon: IconName; words: string; key?: string }[] = [
  { kind: 'gras', icon: 'bold', words: 'Gras', key: 'b' },
  { kind: 'italique', icon: 'italic', words: 'Italique', key: 'i' },
  { kind: 'lien', icon: 'link', words: 'Lien', key: 'k' },
  { kind: 'liste', icon: 'list', words: 'Liste' },
  { kind: 'citation', icon: 'quote', words: 'Citation' },
];

/** The mark that these keys write, if they do: Ctrl or ⌘ with B, I or K. */
export const markOfKeys = (event: { ctrlKey: boolean; metaKey: boolean; altKey: boolean; key: string }) =>
  (event.ctrlKey || event.metaKey) && !event.altKey
    ? tools.find(({ key }) => key === event.key.toLowerCase())?.kind
    : undefined;

/** Writes a mark where the caret is; what is undone with Ctrl+Z like what was typed. */
export function writeMark(area: HTMLTextAreaElement, kind: MarkKind) {
  const change = mark(kind, { text: area.value, from: area.selectionStart, to: area.selectionEnd });
  area.focus();
  put(area, change);
  area.setSelectionRange(...change.select);
}

function put(area: HTMLTextAreaElement, { from, to, insert }: Change) {
  area.setSelectionRange(from, to);
  // The only way in that browsers remember for « undo »; where it is missing, the text is written all the same.
  if (document.execCommand('insertText', false, insert)) return;
  area.setRangeText(insert, from, to, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

type Props = {
  area: RefObject<HTMLTextAreaElement | null>;
  disabled: boolean;
};

export function Toolbar({ area, disabled }: Props) {
  return tools.map(({ kind, icon, words }) => (
    <button
      key={kind}
      type="button"
      className="btn btn--discret btn--icone"
      title={words}
      disabled={disabled}
      onClick={() => area.current && writeMark(area.current, kind)}
    >
      <Icon name={icon} />
      <span className="sr">{words}</span>
    </button>
  ));
}
