import type Token from 'markdown-it/lib/token.mjs';
import { oneLine } from '../text';
import { markdown } from './markdown';

/** What a text says without its marks, a line per line and an empty one between paragraphs: for searches and mails. */
export function plainText(text: string): string {
  let plain = '';
  for (const token of markdown.parse(text, {})) {
    if (token.type === 'inline') plain += (token.children ?? []).map(wordsOf).join('');
    else if (token.type === 'fence') plain += token.content;
    else if (token.type === 'list_item_open') plain += '– ';
    else if (token.type === 'paragraph_close' || token.type === 'heading_close')
      plain += token.hidden ? '\n' : '\n\n';
  }
  return plain.replace(/\n{3,}/g, '\n\n').trim();
}

function wordsOf({ type, content, children }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  if (type === 'image') return (children ?? []).map(wordsOf).join('');
  return content;
}

/** The beginning of a text on one line, `max` UTF-16 code units at most, cut between two words where there are any. */
export function excerpt(text: string, max: number): string {
  // Twenty times what is shown is enough to find it, whatever the marks.
  const plain = oneLine(plainText(text.slice(0, max * 20)));
  if (plain.length <= max) return plain;
  const kept = plain.slice(0, max - 1);
  const space = kept.lastIndexOf(' ');
  return `${(space > max / 2 ? kept.slice(0, space) : kept).replace(/\p{Cs}$/u, '').trimEnd()}…`;
}
