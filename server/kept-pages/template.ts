/** A page cut where its nonce stands, which is another at each answer. */
export type Template = {
  status: number;
  headers: [string, string[]][];
  body: string[];
  bytes: number;
  /** Milliseconds since 1970. */
  drawnAt: number;
};

type Answer = {
  status: number;
  headers: Record<string, number | string | string[] | undefined>;
  body: string;
};

const NONCE = /'nonce-([\w+/=-]+)'/;
/** Of the connection, or of this very answer. */
const OF_ONE_ANSWER = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'x-request-id',
]);

/** What React writes where a part could not be drawn: the browser is to try again. */
const FAILED_PART = '<!--$!-->';

const isWhole = (body: string) => body.trimEnd().endsWith('</html>') && !body.includes(FAILED_PART);

/**
 * What is kept of an answer; null when it is not the same for everybody, or not whole: an error, a cookie, no page, no
 * policy.
 */
export function toTemplate({ status, headers, body }: Answer): Template | null {
  const nonce = NONCE.exec(String(headers['content-security-policy'] ?? ''))?.[1];
  const html = String(headers['content-type'] ?? '').startsWith('text/html');
  if (status !== 200 || !html || !nonce || headers['set-cookie'] !== undefined || !isWhole(body)) return null;
  const kept = Object.entries(headers).flatMap(([name, value]): [string, string[]][] =>
    value === undefined || OF_ONE_ANSWER.has(name) ? [] : [[name, String(value).split(nonce)]],
  );
  return {
    status,
    headers: kept,
    body: body.split(nonce),
    bytes: Buffer.byteLength(body),
    drawnAt: Date.now(),
  };
}

/** The page again, under a nonce of its own. */
export const fill = ({ status, headers, body }: Template, nonce: string) => ({
  status,
  headers: headers.map(([name, parts]): [string, string] => [name, parts.join(nonce)]),
  body: body.join(nonce),
});
