import { searchable } from '@/lib/core/text';

export type Nameable = { compteId: string; nom: string; structure?: string | null };

/** Where a name is being typed: `from` is the place of its @. */
export type Typing = { from: number; query: string };

/** Longer than any first letters of a name. */
const MAX_QUERY = 60;
const SHOWN = 6;
/** Words with single signs between them; any other sign ends the name. */
const LIKE_A_NAME = /^[\p{L}\p{M}]+(?:[ \u00a0'’.-]{1,2}[\p{L}\p{M}]+)*[-'’]?$/u;

/** What stands between the last @ and the caret, when it may be the beginning of a name. */
export function typingAt(text: string, caret: number): Typing | null {
  const from = text.lastIndexOf('@', caret - 1);
  if (from < 0 || caret - from > MAX_QUERY) return null;
  // « denis@ehpad.fr » names nobody.
  if (/[\p{L}\p{N}]/u.test(text.charAt(from - 1))) return null;
  const query = text.slice(from + 1, caret);
  return LIKE_A_NAME.test(query) ? { from, query } : null;
}

/**
 * Who may be meant, six at most: those whose name begins so first, then those one of whose names does. Nobody when the
 * name is already whole.
 */
export function suggest<P extends Nameable>(query: string, people: P[]): P[] {
  const typed = searchable(query);
  if (!typed) return [];
  const places = people
    .map((person) => ({ person, place: placeOf(typed, searchable(person.nom)) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place || a.person.nom.localeCompare(b.person.nom, 'fr'));
  return places.slice(0, SHOWN).map(({ person }) => person);
}

/** 0: at the beginning of the name; 1: at the beginning of one of its words; -1: not there, or whole already. */
function placeOf(typed: string, name: string): number {
  if (name === typed) return -1;
  if (name.startsWith(typed)) return 0;
  return name.includes(` ${typed}`) ? 1 : -1;
}

/** The text with the name in the place of what was typed, and where the caret then stands. */
export function complete(text: string, { from, query }: Typing, nom: string) {
  const after = text.slice(from + 1 + query.length);
  const name = `@${nom}${after.startsWith(' ') ? '' : ' '}`;
  return { text: text.slice(0, from) + name + after, caret: from + nom.length + 2 };
}
