import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileTypeFromFile } from 'file-type';
import { extensionOf, typeOfName, UNKNOWN_TYPE } from '@/lib/fichiers/types';
import { isExecutableName, isExecutableType } from './executables';
import { type Arrival, refused } from './refusal';

/** The type to keep, and whether the bytes are those of an archive under it. */
export type Detected = { type: string; zip: boolean };

const SAMPLE_BYTES = 65_536;
const DETECT_MS = 10_000;

const isTextType = (type: string) => /^text\/|^application\/(json|xml)$|^image\/svg/.test(type);

/** Names that stand for several kinds of bytes: old Office files, films and sounds in one container. */
const ALSO: [expected: RegExp, found: RegExp][] = [
  [/^image\/png$/, /^image\/a?png$/],
  [/^image\/heic$/, /^image\/(heic|heif)(-sequence)?$/],
  [/^image\/tiff$/, /^image\/(tiff|x-(adobe-dng|canon-cr2|nikon-nef|sony-arw))$/],
  [/opendocument|epub|^application\/zip$/, /zip$/],
  // A document with a password is wrapped in the old container.
  [/openxmlformats/, /openxmlformats|^application\/(zip|x-cfb)$|macroenabled/],
  [/^application\/(msword|vnd\.ms-(excel|powerpoint))$/, /^application\/(x-cfb|rtf|xml)$|openxmlformats/],
  [/^(audio|video)\/(mp4|quicktime|3gpp)$/, /^(audio|video)\/(mp4|x-m4[av]|quicktime|3gpp2?|mj2)$/],
  [/^(audio|video)\/ogg$/, /^(audio\/ogg|video\/ogg|application\/ogg)/],
  [/^video\/(webm|matroska)$/, /^video\/(webm|matroska)$/],
  [/^video\/x-msvideo$/, /^video\/vnd\.avi$/],
  [/^video\/mpeg$/, /^video\/(mpeg|MP1S|MP2P|mp2t)$/],
  [/^audio\/(mpeg|aac)$/, /^audio\/(mpeg|aac)$/],
  [/^application\/vnd\.rar$/, /^application\/x-rar-compressed$/],
];

/** As kept, where the detector has another word for it. */
const KEPT: Record<string, string> = {
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'video/vnd.avi': 'video/x-msvideo',
  'application/x-rar-compressed': 'application/vnd.rar',
};

/**
 * Reads what a file is from its bytes, and holds it against its name.
 * @throws AppError `invalid` for what runs by itself, and for what its name says it is and it is not
 */
export async function detect({ nom, path }: Arrival): Promise<Detected> {
  const extension = extensionOf(nom);
  const expected = typeOfName(nom);
  if (isExecutableName(extension))
    throw refused(nom, `est un programme (.${extension})\u202f: il ne peut pas être ajouté ici.`);
  const sample = await sampleOf(path);
  const text = looksLikeText(sample);
  const found = (await foundType(path))?.replace(/;.*$/, '');
  if (text && isTextType(expected) && !/pdf|postscript|rtf/.test(found ?? ''))
    return { type: expected, zip: false };
  if (!text && found && isExecutableType(found))
    throw refused(nom, 'est un programme, malgré son nom\u202f: il ne peut pas être ajouté ici.');
  if (text && extension === '' && sample.subarray(0, 2).toString() === '#!')
    throw refused(nom, 'est un programme\u202f: il ne peut pas être ajouté ici.');
  if (expected === UNKNOWN_TYPE) return kept(text && !found ? 'text/plain' : (found ?? UNKNOWN_TYPE));
  if (!found || !agrees(expected, found))
    throw refused(
      nom,
      `n’est pas vraiment ${kindWords(expected)} ${extension.toUpperCase()}\u202f: son contenu ne correspond pas à son nom.`,
    );
  return { ...kept(found), type: typeFor(expected, found) };
}

/** « une image PNG », « un fichier PDF »: what a name promises. */
function kindWords(type: string) {
  if (type.startsWith('image/')) return 'une image';
  if (type.startsWith('video/')) return 'une vidéo';
  return type.startsWith('audio/') ? 'un son' : 'un fichier';
}

const agrees = (expected: string, found: string) =>
  expected === found || ALSO.some(([names, bytes]) => names.test(expected) && bytes.test(found));

const kept = (found: string): Detected => ({
  type: KEPT[found] ?? found,
  zip: /zip$|openxmlformats|opendocument|macroenabled/.test(found) && found !== 'application/gzip',
});

/** The name chooses within a family, as for a presentation that is a zip to the detector. */
const typeFor = (expected: string, found: string) =>
  /^image\/(?!svg)/.test(found) ? (KEPT[found] ?? found) : expected;

async function foundType(path: string): Promise<string | undefined> {
  const late = sleep(DETECT_MS, undefined, { ref: false });
  const type = await Promise.race([fileTypeFromFile(path).catch(() => undefined), late]);
  return type?.mime;
}

async function sampleOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** No control character that text has no use for; UTF-16 says so by its first two bytes. */
export function looksLikeText(sample: Buffer): boolean {
  const mark = sample.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return true;
  return !sample.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127);
}
