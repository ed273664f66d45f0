import { stat } from 'node:fs/promises';
import { systeme } from '@/lib/comptes/actor';
import { env } from '@/lib/core/env';
import { isAppError, notFound } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { Envoi } from '@/lib/fichiers/access';
import { acceptFichier, refuseFichier } from '@/lib/fichiers/commands/settle';
import type { FichierRef } from '@/lib/fichiers/schema';
import { extensionOf } from '@/lib/fichiers/types';
import { FULL } from '../answer';
import type { Inspected } from '../inspection/inspect';
import { previews, type Store, StoreFullError } from '../store/store';
import { benchPath, makeFolder, removePath } from '../store/work-folder';

export type Settled = { fichier: FichierRef; sha256: string };

/**
 * Looks at an upload that is whole, stores what is kept of it and makes it a file.
 * @throws AppError `invalid` when it is refused: nothing of it is kept; StoreFullError likewise
 */
export async function settle(
  store: Store,
  envoi: Pick<Envoi, 'id' | 'key' | 'nom' | 'taille' | 'usage'>,
): Promise<Settled> {
  const start = performance.now();
  const { id, key } = envoi;
  const bench = benchPath(env().dataDir, key);
  try {
    const path = await store.assemble(key);
    if ((await stat(path)).size !== envoi.taille) throw new Error('the upload is not whole');
    await makeFolder(bench);
    // Loaded at the first file: a server that receives none does without its weight.
    const { inspect } = await import('../inspection/inspect');
    const inspected = await inspect({ nom: envoi.nom, path, bench }, envoi.usage);
    await keep(store, key, inspected);
    const { nom, taille, type, sha256, largeur, hauteur } = inspected;
    const fichier = await acceptFichier(systeme, { id, nom, taille, type, sha256, largeur, hauteur });
    if (!fichier) {
      // Taken back, or its espace closed, while it was looked at.
      await store.remove([key]);
      throw notFound();
    }
    await store.drop(key);
    log.info({ fichierId: id, type, bytes: taille, ms: Math.round(performance.now() - start) }, 'file added');
    return { fichier, sha256 };
  } catch (error) {
    if (error instanceof StoreFullError) await giveUp(store, envoi, FULL);
    else if (isAppError(error) && error.code === 'invalid') await giveUp(store, envoi, error.message);
    throw error;
  } finally {
    await removePath(bench);
  }
}

async function keep(store: Store, key: string, inspected: Inspected) {
  for (const preview of previews) {
    const file = inspected.previews[preview];
    if (file) await store.keep(key, file, preview);
  }
  // Last: where the bytes are, their previews are too.
  await store.keep(key, inspected.path);
}

/** The upload is refused for good: its row says why, nothing of it stays. */
export async function giveUp(
  store: Store,
  { id, key, nom }: Pick<Envoi, 'id' | 'key' | 'nom'>,
  refus: string,
) {
  await refuseFichier(systeme, { id, refus });
  await store.remove([key]);
  log.info({ fichierId: id, extension: extensionOf(nom) }, 'file refused');
}
