import type { Envoi } from '@/lib/fichiers/access';
import type { Store } from '../store/store';
import { createGate } from './gate';
import { handOver } from './hand-over';
import { type Settled, settle } from './settle';

export type Finished = Settled & { serverData: unknown };

/** Pictures and archives take memory while they are looked at: two at a time on a node. */
const inspecting = createGate(2);
const underWay = new Map<string, Promise<Finished>>();

/** Every byte is here, and looked at: there is nothing more to send. */
export const isFinishing = (id: string) => underWay.has(id);

/**
 * Makes an upload that is whole a file, and tells the official route handler. Goes on when its sender leaves; who comes
 * back meanwhile waits for the same end.
 * @throws AppError `invalid` when it is refused: nothing of it is kept; StoreFullError likewise
 */
export function finish(store: Store, envoi: Envoi): Promise<Finished> {
  const running = underWay.get(envoi.id);
  if (running) return running;
  const work = inspecting(() => settleAndTell(store, envoi)).finally(() => underWay.delete(envoi.id));
  underWay.set(envoi.id, work);
  return work;
}

async function settleAndTell(store: Store, envoi: Envoi): Promise<Finished> {
  const { fichier, sha256 } = await settle(store, envoi);
  return { fichier, sha256, serverData: await handOver(fichier, envoi.usage, sha256) };
}
