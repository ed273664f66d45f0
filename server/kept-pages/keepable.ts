import type { IncomingMessage } from 'node:http';

/**
 * Pages that read the same for every visitor, and hold nothing made for one of them: no form with a number of its own,
 * no token. Whatever else a visitor is shown (sign-in, forms to report) is drawn for each.
 */
const PAGES = [
  /^\/$/,
  /^\/(annuaire|annonces|appels|blog|forum)(\/[\w-]+)?$/,
  /^\/espaces$/,
  /^\/(charte|mentions-legales|confidentialite|accessibilite|donnees-ouvertes|aide)$/,
];

/** Longer searches than people type are not worth remembering. */
const LONGEST = 400;

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Ways Next asks for less, or other, than the page. */
const isOfNext = (name: string) => name === 'rsc' || /^(x-)?(next|middleware)/.test(name);

/** Data, feeds and downloads. */
const NO_PAGES = /^\/(api|_next)\/|\/(export|courriers|lettres)$|\.\w+$/;

/** Whether a browser asks for a page, rather than for a part of one, a feed, a calendar or data. */
export const isPageView = ({ method, url = '', headers }: Asked) =>
  method === 'GET' &&
  headers.accept?.includes('text/html') === true &&
  !Object.keys(headers).some(isOfNext) &&
  !NO_PAGES.test(url.split('?')[0] ?? '');

/**
 * The name a page is kept under, or null when this request must be answered for itself: it carries a cookie, so that
 * somebody may be signed in, or it is not for one of the pages.
 */
export function keptUnder({ method, url = '', headers }: Asked): string | null {
  if (method !== 'GET' || headers.cookie !== undefined || headers.authorization !== undefined) return null;
  if (url.length > LONGEST || Object.keys(headers).some(isOfNext)) return null;
  const [path = ''] = url.split('?');
  return PAGES.some((page) => page.test(path)) ? url : null;
}

/** What our own server wrote; the rest is anybody's word, which a page that others will read must not hear. */
const HEARD = [
  'content-security-policy',
  'host',
  'x-client-address',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-nonce',
  'x-pathname',
  'x-request-id',
];

/** The headers a page is drawn from when it is kept. */
export const headersHeard = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(HEARD.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
