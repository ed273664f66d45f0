import { z } from 'zod';
import { moveFichesToTerme, refreshFichesOfTerme } from '@/lib/annuaire/commands/refresh-search';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';

/** A word of the lists has other words now: the fiches that have it are found by them. */
export async function refreshFicheSearchJob(payload: unknown) {
  const { termeId } = z.object({ termeId: z.string() }).parse(payload);
  const fiches = await refreshFichesOfTerme(systeme, termeId);
  log.info({ termeId, fiches }, 'search texts refreshed');
}

/** Two words became one. */
export async function mergeTermesJob(payload: unknown) {
  const given = z.object({ fromId: z.string(), intoId: z.string() }).parse(payload);
  const fiches = await moveFichesToTerme(systeme, given);
  log.info({ ...given, fiches }, 'terms merged');
}
