import { APP_ID, isSame, signed } from '@/lib/fichiers/ingest-key';

/** What a signed address says: which announced file may be sent here, until when. */
export type Place = { fichierId: string; state: 'valid' | 'forged' | 'expired' };

const SIGNATURE = '&signature=';

/**
 * Reads an address that the route handler signed. The id is told even when the signature does not hold: whether one may
 * know that it is wrong is decided by the caller.
 */
export function readPlace(publicOrigin: string, url: string): Place {
  const params = new URL(url, publicOrigin).searchParams;
  const cut = url.lastIndexOf(SIGNATURE);
  const given = params.get('signature') ?? '';
  const genuine =
    isSame(given, signed(publicOrigin + url.slice(0, cut < 0 ? undefined : cut))) &&
    params.get('x-ut-identifier') === APP_ID;
  const expired = !(Number(params.get('expires')) > Date.now());
  return {
    fichierId: params.get('x-ut-custom-id') ?? '',
    state: genuine ? (expired ? 'expired' : 'valid') : 'forged',
  };
}
