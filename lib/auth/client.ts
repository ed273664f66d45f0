import { headers } from 'next/headers';
import type { Client } from '@/lib/comptes/limits';

/**
 * Set by `server/http` on every request, over whatever came in: the socket's address or, behind a trusted proxy only,
 * what it forwards.
 */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

/** Where these headers come from. */
export const clientOf = (given: Pick<Headers, 'get'>): Client => ({
  address: given.get(CLIENT_ADDRESS_HEADER) ?? 'inconnue',
  appareil: given.get('user-agent') ?? '',
});

/** Where the request being answered comes from. */
export const requestClient = async (): Promise<Client> => clientOf(await headers());
