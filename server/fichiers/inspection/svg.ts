import { readFile, stat } from 'node:fs/promises';
import { type Arrival, refused } from './refusal';

const MAX_BYTES = 10_000_000;

/** A script, what runs one, what loads from elsewhere, and what hides either of them from this reading. */
const ACTIVE = [
  /<\s*(?:[\w-]+:)?(?:script|foreignobject|iframe|object|embed|handler|listener|audio|video|set|discard)\b/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /(?:java|vb|live)script\s*:/i,
  /data\s*:\s*(?:text\/(?:html|xml)|image\/svg|application\/(?:x?html|xml|javascript))/i,
  /<!ENTITY|<!ATTLIST|<\?xml-stylesheet/i,
  /attributeName\s*=\s*["']?\s*(?:xlink:)?(?:href|on\w+)/i,
  /@import|expression\s*\(/i,
  /(?:xlink:)?href\s*=\s*["']?\s*(?:https?:)?\/\//i,
  /url\(\s*["']?\s*(?:https?:)?\/\//i,
];

/** `&#106;` and `&#x6a;` as the letter they stand for, so that no word hides behind them. */
const plain = (text: string) =>
  text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/&(?:colon|tab|newline);/gi, (name) => (name.toLowerCase() === '&colon;' ? ':' : ''));

/** Within `javascript:`, browsers overlook tabs and line ends. */
const joined = (text: string) => text.replace(/[\t\r\n\0]/g, '');

export function isActive(text: string): boolean {
  const read = plain(text);
  return ACTIVE.some((sign) => sign.test(read) || sign.test(joined(read)));
}

/**
 * A drawing that only draws is kept (and only ever downloaded); one that could act is refused.
 * @throws AppError `invalid`
 */
export async function inspectSvg({ nom, path }: Arrival) {
  if ((await stat(path)).size > MAX_BYTES)
    throw refused(nom, 'est trop lourd pour un dessin SVG\u202f: 10\u00a0Mo au plus.');
  const bytes = await readFile(path);
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    /encoding\s*=\s*["'](?!utf-?8)/i.test(bytes.toString('latin1', 0, 200))
  )
    throw refused(nom, 'est écrit dans un codage inhabituel\u202f: enregistrez-le en UTF-8.');
  const text = bytes.toString(utf16 ? 'utf16le' : 'utf8');
  if (!/<(?:[\w-]+:)?svg[\s>]/i.test(text))
    throw refused(nom, 'n’est pas ce que dit son nom\u202f: il ne contient pas de dessin SVG.');
  if (isActive(text))
    throw refused(nom, 'contient du code ou des liens cachés\u202f: enregistrez le dessin seul, ou en PNG.');
}
