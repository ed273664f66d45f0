/** What a delivery report says of one address. */
export type Delivery = {
  /** Lower case. */
  email: string;
  /** `failed` for good; others (`delayed`, `relayed`…) say that it may still come. */
  action: string;
  /** Status code and what the server said. */
  answer: string;
};

type Part = { headers: Map<string, string>; body: string };

/** Depth and number of parts that any real report stays below. */
const MAX_DEPTH = 5;
const MAX_PARTS = 50;

/**
 * Reads a delivery report (RFC 3464): a mail, as its bytes were read in Latin-1, one of whose parts is
 * `message/delivery-status`. A report forwarded as an attachment is found as well.
 * @returns one line per address; null when the text is no such report
 */
export function readDeliveryReport(text: string): Delivery[] | null {
  const part = findStatus(readPart(text.replace(/\r\n?/g, '\n')), 0);
  if (!part) return null;
  // The first block is about the message, each further one about one recipient (RFC 3464, 2.1).
  const blocks = decoded(part).split(/\n[ \t]*\n+/);
  return blocks.flatMap((block) => {
    const fields = readHeaders(block);
    const recipient = fields.get('final-recipient') ?? fields.get('original-recipient');
    const email = recipient && addressOf(recipient);
    if (!email) return [];
    const answer = [fields.get('status'), fields.get('diagnostic-code')].filter(Boolean).join(' ');
    return [
      { email, action: (fields.get('action') ?? '').trim().toLowerCase(), answer: answer.slice(0, 1_000) },
    ];
  });
}

function readPart(text: string): Part {
  const cut = text.search(/\n[ \t]*\n/);
  const head = cut < 0 ? text : text.slice(0, cut);
  return { headers: readHeaders(head), body: cut < 0 ? '' : text.slice(cut).replace(/^\n[ \t]*\n/, '') };
}

/** Names in lower case; a line that begins with a space goes on with the one before (RFC 5322, 2.2.3). The first wins. */
function readHeaders(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function findStatus(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^message\/(global-)?delivery-status\b/i.test(type)) return part;
  if (depth >= MAX_DEPTH) return null;
  const inner = /^message\/rfc822\b/i.test(type) ? [readPart(decoded(part))] : pieces(type, part.body);
  for (const one of inner) {
    const found = findStatus(one, depth + 1);
    if (found) return found;
  }
  return null;
}

function pieces(type: string, body: string): Part[] {
  if (!/^multipart\//i.test(type)) return [];
  const boundary = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return [];
  return `\n${body}`
    .split(`\n--${mark}`)
    .slice(1, MAX_PARTS)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => readPart(piece.replace(/^[ \t]*\n/, '')));
}

function decoded({ headers, body }: Part): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
  if (encoding === 'quoted-printable')
    return body
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return body;
}

/** « rfc822; annie@example.org », with or without angle brackets and comment. */
function addressOf(field: string): string | null {
  const value = field.slice(field.indexOf(';') + 1);
  const address = /<?([^\s<>()]+@[^\s<>()]+)>?/.exec(value)?.[1];
  return address ? address.toLowerCase() : null;
}
