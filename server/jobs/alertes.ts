import { z } from 'zod';
import { ALERTES_JOB } from '@/lib/alertes/jobs';
import { SETTLED_MS, tellAlertes } from '@/lib/alertes/tell';
import { tellOfAnnonce } from '@/lib/annonces/tell-interested';
import { systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { log } from '@/lib/core/log';

const publiee = z.object({ annonceId: z.string() });

/** After an annonce went online: tells those it interests, and soon those who keep a search; several make one round. */
export async function annoncePublieeJob(input: unknown) {
  await tellOfAnnonce(systeme, publiee.parse(input).annonceId);
  const runAt = new Date(now().getTime() + SETTLED_MS * 1.5);
  await enqueue(db, ALERTES_JOB, {}, { key: ALERTES_JOB, runAt });
}

/** Tells those who want to know at once. */
export async function immediateAlertesJob() {
  const told = await tellAlertes(systeme, 'immediate');
  if (told > 0) log.info({ told }, 'alerts told at once');
}

/** Every morning: tells what the day before brought, and what a holiday did to those who are back. */
export async function dailyAlertesJob() {
  const told = (await tellAlertes(systeme, 'quotidienne')) + (await tellAlertes(systeme, 'immediate'));
  if (told > 0) log.info({ told }, 'daily alerts told');
}
