import { unreadable } from './refusal';

export type Format = 'texte' | 'xlsx';

const starts = (bytes: Uint8Array, hex: string) =>
  Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex;

/**
 * What a file is, from its first bytes, whatever its name says.
 * @throws AppError `invalid` for what is neither text nor a zip, with what to do instead
 */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw unreadable('Ce fichier est vide.');
  if (starts(bytes, '504b0304')) return 'xlsx';
  if (starts(bytes, 'd0cf11e0'))
    throw unreadable(
      'Ce fichier vient d’un ancien Excel (.xls). Ouvrez-le, enregistrez-le au format .xlsx ou .csv, puis recommencez.',
    );
  if (starts(bytes, '25504446'))
    throw unreadable('Ce fichier est un PDF. Il faut le tableau d’origine, en CSV ou en XLSX.');
  const head = bytes.subarray(0, 4096);
  const utf16 = starts(bytes, 'fffe') || starts(bytes, 'feff');
  if (!utf16 && head.includes(0)) throw unreadable('Ce fichier n’est ni un CSV ni un XLSX.');
  const text = Buffer.from(head).toString('latin1').trimStart().toLowerCase();
  if (text.startsWith('<!doctype') || text.startsWith('<html') || text.startsWith('<?xml'))
    throw unreadable(
      'Ce fichier est une page web, pas un tableau. Téléchargez le fichier CSV ou XLSX lui-même.',
    );
  if (/^[[{]\s*["{[]/.test(text))
    throw unreadable('Ce fichier est du JSON. Téléchargez la même liste en CSV ou en XLSX.');
  return 'texte';
}
