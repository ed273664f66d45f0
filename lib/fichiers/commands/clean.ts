import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Prisma, transaction } from '@/lib/core/db';
import { publish } from '@/lib/realtime/publish';
import { removeBytes } from '../bytes';
import { BROUILLON_JOURS, CORBEILLE_JOURS } from '../words';

const HOUR_MS = 3_600_000;
/** An upload nobody came back to, a refusal nobody reads any more. */
export const UNFINISHED_MS = 24 * HOUR_MS;
const BATCH = 500;

const before = (ms: number) => new Date(now().getTime() - ms);

/** Deletes rows, 500 at a time, and has their bytes removed. @returns how many */
async function clean(where: Prisma.FichierWhereInput): Promise<number> {
  let total = 0;
  for (;;) {
    const rows = await db.fichier.findMany({
      where,
      take: BATCH,
      select: { id: true, key: true, espaceId: true, etat: true, usage: true },
    });
    if (rows.length === 0) return total;
    await transaction(async (tx) => {
      await tx.fichier.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
      await removeBytes(tx, rows);
      const seen = new Map(
        rows.flatMap(({ id, espaceId, etat, usage }) =>
          espaceId && etat === 'pret' && usage === 'espace' ? [[espaceId, id]] : [],
        ),
      );
      for (const [espaceId, fichierId] of seen) await publish(tx, { type: 'fichier', espaceId, fichierId });
    });
    total += rows.length;
  }
}

/** Forgets, after 24 hours without news, uploads never finished and files refused. @returns how many */
export const cleanUnfinished = (_systeme: Systeme) =>
  clean({ etat: { in: ['envoi', 'refuse'] }, updatedAt: { lt: before(UNFINISHED_MS) } });

/** Deletes for ever what has been in the trash for more than thirty days. @returns how many */
export const cleanTrash = (_systeme: Systeme) =>
  clean({ etat: 'pret', hiddenAt: null, deletedAt: { lt: before(CORBEILLE_JOURS * 24 * HOUR_MS) } });

/** Forgets what has waited for seven days under messages that were never sent. @returns how many */
export const cleanDrafts = (_systeme: Systeme) =>
  clean({ usage: 'brouillon', etat: 'pret', createdAt: { lt: before(BROUILLON_JOURS * 24 * HOUR_MS) } });

/** Of these keys, those that no row holds: bytes nobody can reach. */
export async function withoutRow(_systeme: Systeme, keys: string[]): Promise<string[]> {
  const rows = await db.fichier.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const held = new Set(rows.map(({ key }) => key));
  return keys.filter((key) => !held.has(key));
}
