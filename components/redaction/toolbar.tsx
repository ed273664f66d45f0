'use client';

import type { RefObject } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { MarkKind } from './marks';

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

/** Writes a mark where the caret is: how is loaded at the first one. */
export async function writeMark(area: HTMLTextAreaElement, kind: MarkKind) {
  (await import('./write-mark')).writeMark(area, kind);
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
      onClick={() => area.current && void writeMark(area.current, kind)}
    >
      <Icon name={icon} />
      <span className="sr">{words}</span>
    </button>
  ));
}
