import type { Actor } from '@/lib/comptes/actor';
import { forbidden } from '@/lib/core/errors';
import { getInstance } from '@/lib/instance/queries';
import { canRefreshTerritoire } from '../policy';
import { fetchTerritoire } from '../territoire/fetch-api';
import { type Refreshed, refreshTerritoire } from './refresh-territoire';

/** Somebody waits in front of a page. */
const PATIENCE_MS = 40_000;

/**
 * Asks the official API for the communes of the département, and brings ours up to date. Nothing else in the software
 * asks it for anything.
 * @throws AppError `forbidden`, before anything is asked; `unavailable` when it does not answer
 */
export async function refreshFromApi(actor: Actor, options: { origin?: string } = {}): Promise<Refreshed> {
  if (!canRefreshTerritoire(actor))
    throw forbidden('Seul un administrateur ou une administratrice règle le site.');
  const { departementCode } = await getInstance();
  return refreshTerritoire(
    actor,
    await fetchTerritoire(departementCode, { patience: PATIENCE_MS, ...options }),
  );
}
