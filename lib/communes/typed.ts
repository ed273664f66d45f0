import { searchable } from '@/lib/core/text';

/** How the names of communes are compared: as all searches, with « st » and « ste » spelled out. */
export const communeSearch = (text: string) =>
  searchable(text)
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');

/** What was typed: words of a name, the beginning of a postcode, or both (« Gérardmer (88400) »). */
export function readTyped(text: string): { words: string; code: string } {
  const tokens = communeSearch(text.slice(0, 100)).split(' ');
  const isCode = (token: string) => /^\d{2,5}$/.test(token) || /^2[ab]\d{3}$/.test(token);
  return {
    words: tokens.filter((token) => token && !isCode(token)).join(' '),
    code: (tokens.find(isCode) ?? '').toUpperCase(),
  };
}
