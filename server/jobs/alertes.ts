import { ALERTES_JOB } from '@/lib/alertes/jobs';
import { SETTLED_MS, tellAlertes } from '@/lib/alertes/tell';
import { systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { enqueue } from '@/lib/core/jobs';
import { log } from '@/lib/core/log';

/** After an annonce went online: tells soon. Several that follow each other make one round. */
export async function annoncePublieeJob() {
  const runAt = new Date(now().getTime() + SETTLED_MS * 1.5);
  await enqueue(db, ALERTES_JOB, {}, { key: ALERTES_JOB, runAt });
}

/** Tells those who want to know at once. */
export async function immediateAlertesJob() {
  const told = await tellAlertes(systeme, 'immediate');
  if (told > 0) log.info({ told }, 'alerts told at once');
}

/** Every morning: tells what the day before brought. */
export async function dailyAlertesJob() {
  const told = await tellAlertes(systeme, 'quotidienne');
  if (told > 0) log.info({ told }, 'daily alerts told');
}
