import { emailAddress } from '@/lib/comptes/schema';

/** A piece of the list that could not be read as an address. */
export type Refusal = { line: number; text: string; reason: string };
export type Addresses = { emails: string[]; refused: Refusal[] };

/**
 * Reads addresses as people copy them: separated by commas, semicolons, spaces or lines, bare or as « Nom <adresse> ».
 * Every piece ends in one of the two lists, in lower case and once, unless it is a name beside its address.
 */
export function readAddresses(text: string): Addresses {
  const emails = new Set<string>();
  const refused: Refusal[] = [];
  text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((content, index) => {
    for (const candidate of candidates(content)) {
      const result = emailAddress.safeParse(candidate);
      if (result.success) emails.add(result.data);
      else refused.push({ line: index + 1, text: candidate, reason: reasonOf(candidate) });
    }
  });
  return { emails: [...emails], refused };
}

/** What in one line stands where an address should. */
function candidates(line: string): string[] {
  // « Valentin, Claire <claire@…> »: the comma before a name in words belongs to it.
  const pieces = line
    .replace(/"[^"<>]*"(?=\s*<)/g, ' ')
    .split(/[,;]|(?<=>)/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    if (isName(piece) && next && /^[^<@]+<.*>$/.test(next)) return [];
    return inPiece(piece);
  });
}

function inPiece(piece: string): string[] {
  const named = /^([^<>]*)<([^<>]*)>$/.exec(piece);
  const [before, address] = named ? [named[1] ?? '', (named[2] ?? '').trim()] : [piece, ''];
  const words = before.split(/\s+/).filter(Boolean);
  const found = [
    ...words.filter((word) => word.includes('@')).map(unwrap),
    ...(named ? [address || '<>'] : []),
  ];
  if (found.length === 0) return [piece];
  return [...found, ...words.filter((word) => !word.includes('@') && !isName(word))];
}

const isName = (text: string) => /^[\p{L}\p{M}'’.() -]+$/u.test(text) && !/\p{L}\.\p{L}{2}/u.test(text);

/** Quotes and brackets that came along with the copy. */
const unwrap = (word: string) => word.replace(/^(mailto:|["'«(<[])+|(["'»)>\].:])+$/g, '');

/** What is wrong, in one sentence that helps to mend it. */
function reasonOf(text: string): string {
  const [local = '', domain, ...more] = text.split('@');
  if (domain === undefined) return 'Il manque le signe @.';
  if (more.length > 0) return 'Il y a deux signes @.';
  if (!local) return 'Il manque ce qui précède le @.';
  if (!domain.includes('.') || domain.endsWith('.'))
    return 'Il manque la fin de l’adresse, par exemple « .fr ».';
  return 'Ce n’est pas une adresse e-mail.';
}
