import { createHmac, timingSafeEqual } from 'node:crypto';
import { derived } from '@/lib/core/tokens';

/** How the route handler and the upload target, two halves of one process, know each other. */
export const APP_ID = 'treteaux';
/** Where uploads arrive, below the public address. */
export const ENVOIS_PATH = '/api/envois';
export const UPLOADTHING_PATH = '/api/uploadthing';

/** Drawn from our own secret, the same on every node; never leaves the server. */
export const apiKey = () => `sk_${derived('envois', APP_ID)}`;

/** The token the official route handler expects. */
export const uploadthingToken = () =>
  Buffer.from(JSON.stringify({ apiKey: apiKey(), appId: APP_ID, regions: ['local'] })).toString('base64');

/** As `signPayload` of @uploadthing/shared writes it. */
export const signed = (payload: string) =>
  `hmac-sha256=${createHmac('sha256', apiKey()).update(payload).digest('hex')}`;

export function isSame(given: string, wanted: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
