import { oneLine } from '@/lib/core/text';
import { extensionOf } from './types';
import { NOM_MAX } from './words';

/** A path, or what would break a line or a header: no browser sends it. */
const STRANGE = /[\\/\p{Cc}\p{Cs}]/u;
/** Names that are places, or that Windows keeps for itself. */
const RESERVED = /^(\.+|(con|prn|aux|nul|com\d|lpt\d)(\..*)?)$/i;

/** Whether a name is that of a file and of nothing else. */
export const isFileName = (nom: string) => !STRANGE.test(nom) && !RESERVED.test(oneLine(nom));

/** A name as it is kept: composed, on one line, nothing unseen, neither dot nor space at its end. */
export const cleanName = (nom: string) => oneLine(nom).replace(/[. ]+$/u, '');

/** « plan » and « .pdf ». */
export function splitName(nom: string): { base: string; end: string } {
  const extension = extensionOf(nom);
  const cut = extension ? nom.length - extension.length - 1 : nom.length;
  return { base: nom.slice(0, cut), end: nom.slice(cut) };
}

/** Cuts the name and not its extension; never half a character. */
function fitted(base: string, end: string) {
  const room = NOM_MAX - end.length;
  return `${
    base.length > room
      ? base
          .slice(0, room)
          .replace(/\p{Cs}$|\p{M}+$/u, '')
          .trimEnd()
      : base
  }${end}`;
}

/** « plan.pdf », then « plan (2).pdf », « plan (3).pdf »…: the `nth` file of that name. */
export function numberedName(nom: string, nth: number) {
  const { base, end } = splitName(nom);
  return nth < 2 ? fitted(base, end) : fitted(base, ` (${nth})${end}`);
}

/** A new name, with the extension the file had: it says what the bytes are. */
export function renamed(nom: string, former: string) {
  const { end } = splitName(former);
  const cut = end && nom.toLowerCase().endsWith(end.toLowerCase()) ? nom.slice(0, -end.length) : nom;
  return fitted(cut.trim(), end);
}
