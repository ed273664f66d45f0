import { z } from 'zod';
import { moveAnnoncesToTerme, refreshAnnoncesOfTerme } from '@/lib/annonces/commands/follow-termes';
import { moveFichesToTerme, refreshFichesOfTerme } from '@/lib/annuaire/commands/refresh-search';
import { moveAppelsToTerme, refreshAppelsOfTerme } from '@/lib/appels/commands/follow-termes';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';

/** A word of the lists has other words now: the fiches and annonces that have it are found by them. */
export async function refreshFicheSearchJob(payload: unknown) {
  const { termeId } = z.object({ termeId: z.string() }).parse(payload);
  const fiches = await refreshFichesOfTerme(systeme, termeId);
  const annonces = await refreshAnnoncesOfTerme(systeme, termeId);
  const appels = await refreshAppelsOfTerme(systeme, termeId);
  log.info({ termeId, fiches, annonces, appels }, 'search texts refreshed');
}

/** Two words became one. */
export async function mergeTermesJob(payload: unknown) {
  const given = z.object({ fromId: z.string(), intoId: z.string() }).parse(payload);
  // First, for the last of the fiches takes the word away.
  const annonces = await moveAnnoncesToTerme(systeme, given);
  const appels = await moveAppelsToTerme(systeme, given);
  const fiches = await moveFichesToTerme(systeme, given);
  log.info({ ...given, fiches, annonces, appels }, 'terms merged');
}
