import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { env } from '@/lib/core/env';
import { isPublicAddress } from './public-address';
import { readBody } from './read-body';

/** Why a link could not be read; `message` says it in French. */
export class LinkError extends Error {
  override name = 'LinkError';
}

const PRIVATE = 'Ce lien mène à une adresse interne : nous ne pouvons pas le lire.';
const UNREADABLE = 'Cette adresse n’en est pas une. Elle commence par https://.';

/** What may be reached, and how far. Tests, which have only this machine, bring their own. */
export type Reach = {
  allows: (address: string) => boolean;
  /** Ports a link may name; '' is the usual one of its scheme. */
  ports: readonly string[] | 'any';
  lookup: typeof lookup;
};
const everywherePublic: Reach = { allows: isPublicAddress, ports: ['', '80', '443'], lookup };

export type Wanted = {
  /** Beginnings of the content types that are read. */
  types: readonly string[];
  /** Bytes once unpacked. */
  most: number;
  /** Whether what is beyond is left (the head of a page suffices) or refused. */
  beyond: 'leave' | 'refuse';
  /** Milliseconds for everything, redirections included. */
  timeout?: number;
  reach?: Reach;
};

export type Fetched = { url: string; type: string; body: Buffer };

const REDIRECTIONS = 5;
const TIMEOUT_MS = 5_000;

/**
 * Reads one public page or picture on somebody's behalf. No address of a private network is ever connected to: names
 * are resolved here, the addresses judged, and the connection made to those very addresses, so that a name which
 * answers otherwise a moment later changes nothing. Redirections, five at most, are judged again.
 * @throws LinkError in French
 */
export async function fetchPublic(link: string, wanted: Wanted): Promise<Fetched> {
  const { timeout = TIMEOUT_MS, reach = everywherePublic } = wanted;
  const signal = AbortSignal.timeout(timeout);
  let url = readable(link, reach);
  for (let hop = 0; hop <= REDIRECTIONS; hop += 1) {
    const response = await open(url, reach, signal);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && location) {
      response.destroy();
      url = readable(location, reach, url);
      continue;
    }
    return { url: url.href, ...(await take(response, wanted, signal)) };
  }
  throw new LinkError('Ce lien tourne en rond : trop de redirections.');
}

function readable(link: string, { ports, allows }: Reach, base?: URL): URL {
  if (link.length > 2_000 || !URL.canParse(link, base)) throw new LinkError(UNREADABLE);
  const url = new URL(link, base);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password)
    throw new LinkError(UNREADABLE);
  if (ports !== 'any' && !ports.includes(url.port)) throw new LinkError(PRIVATE);
  // An address written as such is never looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allows(host)) throw new LinkError(PRIVATE);
  return url;
}

/** Resolves a name and gives the connection only addresses that were judged; one bad address condemns the name. */
const judged =
  ({ allows, lookup }: Reach): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const addresses: LookupAddress[] = found;
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => allows(address)))
        return done(new LinkError(PRIVATE), []);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

function open(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      // A connection of its own: one kept open by another question was judged for another name.
      agent: false,
      lookup: judged(reach),
      signal,
      headers: {
        accept: 'text/html,image/*;q=0.9,*/*;q=0.1',
        'accept-encoding': 'gzip, br, deflate',
        'accept-language': 'fr',
        'user-agent': `Mozilla/5.0 (compatible; Treteaux; +${env().publicUrl.origin})`,
      },
    });
    asked.on('response', resolve);
    asked.on('error', (error) => reject(explained(error, signal)));
    asked.end();
  });
}

function explained(error: unknown, signal: AbortSignal): LinkError {
  if (error instanceof LinkError) return error;
  if (signal.aborted) return new LinkError('Ce site met trop de temps à répondre.');
  return new LinkError('Ce site ne répond pas. Vérifiez le lien.');
}

async function take(response: IncomingMessage, { types, most, beyond }: Wanted, signal: AbortSignal) {
  try {
    if (response.statusCode !== 200)
      throw new LinkError('Cette page n’existe pas, ou le site refuse d’être lu.');
    const type = response.headers['content-type']?.toLowerCase() ?? '';
    if (!types.some((one) => type.startsWith(one)))
      throw new LinkError('Ce lien ne mène pas à une page que nous savons lire.');
    return { type, body: await readBody(response, { most, beyond }) };
  } catch (error) {
    throw explained(error, signal);
  } finally {
    response.destroy();
  }
}
