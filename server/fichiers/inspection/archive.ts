import yauzl from 'yauzl';
import { type Arrival, refused } from './refusal';

/** What a document of a few hundred pages with its pictures never reaches. */
const MAX_UNPACKED_BYTES = 4_000_000_000;
const MAX_ENTRIES = 20_000;
/** Text packs twenty to one, at the very best a hundred; looked at beyond a size that hurts nobody. */
const MAX_RATIO = 200;
const HARMLESS_BYTES = 50_000_000;
const READ_MS = 15_000;

export type Contents = { entries: number; packed: number; unpacked: number; names: Set<string> };

/** Whether opening it would fill the machine of who opens it. `size` in bytes, of the archive itself. */
export const isBomb = ({ entries, packed, unpacked }: Omit<Contents, 'names'>, size: number) =>
  entries > MAX_ENTRIES ||
  unpacked > MAX_UNPACKED_BYTES ||
  // Entries that share their bytes: more is packed in it than there is.
  packed > size + entries * 512 ||
  (unpacked > HARMLESS_BYTES && unpacked > size * MAX_RATIO);

/**
 * Reads what a zip (or a document that is one) says it holds, without unpacking anything; archives inside are not opened.
 * @throws AppError `invalid` for a bomb, and for what is not the archive its name says
 */
export async function inspectArchive({ nom, path }: Arrival, type: string, size: number) {
  const contents = await readDirectory(path).catch(() => null);
  if (!contents) throw refused(nom, 'est abîmé\u202f: son contenu ne peut pas être lu.');
  if (isBomb(contents, size))
    throw refused(nom, 'est refusé\u202f: une fois ouvert, il prendrait une place démesurée.');
  const wanted = type.includes('openxmlformats')
    ? '[Content_Types].xml'
    : /opendocument|epub/.test(type)
      ? 'mimetype'
      : null;
  if (wanted && !contents.names.has(wanted))
    throw refused(nom, 'n’est pas ce que dit son nom\u202f: c’est une archive, pas un document.');
}

/** Names are only kept of the first level, where documents have theirs. */
function readDirectory(path: string): Promise<Contents> {
  return new Promise((resolve, reject) => {
    const contents: Contents = { entries: 0, packed: 0, unpacked: 0, names: new Set() };
    yauzl.open(path, { lazyEntries: true, autoClose: true, strictFileNames: false }, (error, zip) => {
      if (error) return reject(error);
      const timer = setTimeout(() => zip.emit('error', new Error('too slow')), READ_MS);
      const over = (work: () => void) => {
        clearTimeout(timer);
        zip.close();
        work();
      };
      zip.on('error', (reason: unknown) => over(() => reject(reason)));
      zip.on('end', () => over(() => resolve(contents)));
      zip.on('entry', ({ fileName, compressedSize, uncompressedSize }: yauzl.Entry) => {
        contents.entries += 1;
        contents.packed += compressedSize;
        contents.unpacked += uncompressedSize;
        if (!fileName.includes('/')) contents.names.add(fileName);
        if (contents.entries > MAX_ENTRIES) over(() => resolve(contents));
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}
