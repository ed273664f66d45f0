import { decodeWindows1252 } from '@/lib/core/windows-1252';
import { unreadable } from './refusal';

export type Encodage = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type Decoded = { texte: string; encodage: Encodage; bom: boolean };

const NEWLINE = 10;

const decodesAsUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const hasAccents = (bytes: Uint8Array) => bytes.some((byte) => byte > 127);

/** The first line with accents in UTF-8 and the first that is not UTF-8, counted from 1; 0: none. */
function linesOfEach(bytes: Uint8Array) {
  const found = { utf8: 0, other: 0 };
  let start = 0;
  for (let line = 1; start < bytes.length && !(found.utf8 && found.other); line += 1) {
    const cut = bytes.indexOf(NEWLINE, start);
    const end = cut < 0 ? bytes.length : cut;
    const row = bytes.subarray(start, end);
    if (hasAccents(row)) {
      const kind = decodesAsUtf8(row) ? 'utf8' : 'other';
      found[kind] ||= line;
    }
    start = end + 1;
  }
  return found;
}

/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, which French spreadsheets still
 * write.
 * @throws AppError `invalid` for a file that mixes two encodings (it was glued together from others), with a line of each
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { texte: new TextDecoder('utf-16le').decode(bytes), encodage: 'UTF-16', bom: true };
  if (first === 0xfe && second === 0xff)
    return { texte: new TextDecoder('utf-16be').decode(bytes), encodage: 'UTF-16', bom: true };
  const bom = first === 0xef && second === 0xbb && bytes[2] === 0xbf;
  if (decodesAsUtf8(bytes)) return { texte: new TextDecoder('utf-8').decode(bytes), encodage: 'UTF-8', bom };
  const { utf8, other } = linesOfEach(bom ? bytes.subarray(3) : bytes);
  if (bom || utf8)
    throw unreadable(
      `Ce fichier mélange deux encodages : la ligne ${utf8 || 1} est en UTF-8, la ligne ${other} n’en est pas. Ouvrez-le dans un tableur, vérifiez les accents, enregistrez-le en UTF-8, puis recommencez.`,
    );
  return { texte: decodeWindows1252(bytes), encodage: 'Windows-1252', bom: false };
}
