import { randomUUID } from 'node:crypto';
import { refreshAppelSearch } from '@/lib/appels/text';
import { now } from '@/lib/core/clock';
import { db, type Prisma, transaction } from '@/lib/core/db';

type Given = Partial<Prisma.AppelUncheckedCreateInput>;
const DAY_MS = 86_400_000;

/** A call that is online and found by searches, unless told otherwise; it closes in sixty days. */
export async function anAppel(given: Given = {}): Promise<{ id: string; slug: string; titre: string }> {
  const date = now();
  const appel = await db.appel.create({
    data: {
      slug: `appel-${randomUUID().slice(0, 8)}`,
      etat: 'publie',
      titre: 'Culture et ruralité',
      emetteur: 'Région Grand Est',
      description: 'Pour des projets de territoire, avec les habitants.',
      limite: new Date(date.getTime() + 60 * DAY_MS),
      montantMin: 2_000,
      montantMax: 10_000,
      createdById: 'agent',
      createdAt: date,
      updatedAt: date,
      publishedAt: date,
      ...given,
    },
    select: { id: true, slug: true, titre: true },
  });
  await transaction((tx) => refreshAppelSearch(tx, [appel.id]));
  return appel;
}
