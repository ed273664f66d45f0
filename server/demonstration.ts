import { db } from '@/lib/core/db';
import { log } from '@/lib/core/log';
import { type AddFile, seedDemonstration } from '@/prisma/seed';
import { people } from '@/prisma/seed/people';
import { settle } from './fichiers/envois/settle';
import { currentStore } from './fichiers/store/current';

/** Loads the demonstration, or finishes what a kill cut short, where nobody else has an account yet. */
export async function seedOnFirstStart() {
  const emails = Object.values(people).map(({ email }) => email);
  if ((await db.compte.count({ where: { email: { notIn: emails } } })) > 0) return;
  const start = performance.now();
  if (await seedDemonstration(addFile))
    log.info({ ms: Math.round(performance.now() - start) }, 'demonstration loaded');
}

/** The bytes of a file that was announced, looked at and stored like any other's. */
export const addFile: AddFile = async (announced, bytes) => {
  const store = await currentStore();
  await store.append(announced.key, 0, once(bytes));
  await settle(store, { ...announced, taille: bytes.length, usage: 'espace' });
};

async function* once(bytes: Buffer) {
  yield bytes;
}
