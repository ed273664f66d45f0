import { db } from '@/lib/core/db';
import { log } from '@/lib/core/log';
import { seedDemonstration } from '@/prisma/seed';
import { people } from '@/prisma/seed/people';

/** Loads the demonstration, or finishes what a kill cut short, where nobody else has an account yet. */
export async function seedOnFirstStart() {
  const emails = Object.values(people).map(({ email }) => email);
  if ((await db.compte.count({ where: { email: { notIn: emails } } })) > 0) return;
  const start = performance.now();
  if (await seedDemonstration())
    log.info({ ms: Math.round(performance.now() - start) }, 'demonstration loaded');
}
