import type { FichierGenre } from './words';

/** Kept when nothing better is known of a file. */
export const UNKNOWN_TYPE = 'application/octet-stream';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** The type kept for each extension that people share; what is not here is `UNKNOWN_TYPE` unless its bytes say more. */
const byExtension: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  heif: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  psd: 'image/vnd.adobe.photoshop',
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  rtf: 'application/rtf',
  doc: 'application/msword',
  docx: `${OFFICE}.wordprocessingml.document`,
  odt: `${OPEN}.text`,
  ott: `${OPEN}.text-template`,
  epub: 'application/epub+zip',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xls: 'application/vnd.ms-excel',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  ods: `${OPEN}.spreadsheet`,
  ppt: 'application/vnd.ms-powerpoint',
  pptx: `${OFFICE}.presentationml.presentation`,
  ppsx: `${OFFICE}.presentationml.slideshow`,
  odp: `${OPEN}.presentation`,
  odg: `${OPEN}.graphics`,
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  aif: 'audio/aiff',
  aiff: 'audio/aiff',
  mid: 'audio/midi',
  midi: 'audio/midi',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  mkv: 'video/matroska',
  avi: 'video/x-msvideo',
  ogv: 'video/ogg',
  mpg: 'video/mpeg',
  mpeg: 'video/mpeg',
  '3gp': 'video/3gpp',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
  gz: 'application/gzip',
  tgz: 'application/gzip',
  tar: 'application/x-tar',
  json: 'application/json',
  xml: 'application/xml',
  ics: 'text/calendar',
  vcf: 'text/vcard',
};

/** Lower case, without its dot; empty when the name has none (« .profil » has none). */
export const extensionOf = (nom: string) => /[^.]\.([^.\s]{1,16})$/.exec(nom)?.[1]?.toLowerCase() ?? '';

export const typeOfName = (nom: string) => byExtension[extensionOf(nom)] ?? UNKNOWN_TYPE;

type Kinds = { starts: string[]; types: string[] };

/** Types of each genre; `autre` is all the rest. The list filters with the same table as `genreOf` reads. */
export const genreTypes: Record<Exclude<FichierGenre, 'autre'>, Kinds> = {
  image: { starts: ['image/'], types: [] },
  pdf: { starts: [], types: ['application/pdf'] },
  tableur: {
    starts: [`${OFFICE}.spreadsheetml`, `${OPEN}.spreadsheet`],
    types: ['text/csv', 'text/tab-separated-values', 'application/vnd.ms-excel'],
  },
  texte: {
    starts: [`${OFFICE}.wordprocessingml`, `${OPEN}.text`],
    types: [
      'text/plain',
      'text/markdown',
      'text/html',
      'application/rtf',
      'application/msword',
      'application/epub+zip',
    ],
  },
  presentation: {
    starts: [`${OFFICE}.presentationml`, `${OPEN}.presentation`],
    types: ['application/vnd.ms-powerpoint'],
  },
  audio: { starts: ['audio/'], types: [] },
  video: { starts: ['video/'], types: [] },
  archive: {
    starts: [],
    types: [
      'application/zip',
      'application/vnd.rar',
      'application/x-7z-compressed',
      'application/gzip',
      'application/x-tar',
    ],
  },
};
