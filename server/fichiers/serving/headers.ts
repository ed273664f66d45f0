import type { Served } from '@/lib/fichiers/access';
import { UNKNOWN_TYPE } from '@/lib/fichiers/types';

/** Nothing that comes with these bytes runs, loads or frames anything, wherever it is opened. */
export const SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** RFC 5987: letters beyond ASCII in their own field, a plain name for who cannot read it. */
export function attachment(nom: string) {
  const plain = nom.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(nom).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A type a browser could take for a page is not said: the name is enough to whoever opens the file. */
export const downloadType = (type: string) =>
  /html|script|[/+]xml$/.test(type) ? UNKNOWN_TYPE : /^text\//.test(type) ? `${type}; charset=utf-8` : type;

/** Changes with the bytes; a preview has its own. */
export const etagOf = ({ sha256 }: Pick<Served, 'sha256'>, part = '') => `"${sha256.slice(0, 32)}${part}"`;

/** Whether the one who asks has these bytes already. */
export const isKnown = (header: string | undefined, etag: string) =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
