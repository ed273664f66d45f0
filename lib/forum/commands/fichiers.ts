import { z } from 'zod';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { removeBytes } from '@/lib/fichiers/bytes';
import { announceShown } from '@/lib/fichiers/commands/announce';
import type { Announced } from '@/lib/fichiers/schema';

const DAY_MS = 86_400_000;
/** Days a file waits under a message that is not published. */
const JOURS = 30;

const announceInput = z.object({ files: z.array(z.unknown()) });

/**
 * Says that files are about to come under a message that is being written; nobody else sees them until it is published.
 * 20,000,000 bytes each at most.
 * @returns one row per file, in order
 * @throws AppError `unauthenticated`, `invalid`, `rate_limited`
 */
export async function announceForumFichiers(actor: Actor, input: unknown): Promise<Announced[]> {
  const { id: compteId } = requireActive(actor);
  const { files } = parse(announceInput, input);
  return transaction((tx) => announceShown(tx, { usage: 'forum', compteId, scope: 'forum', files }));
}

/** Forgets files of messages that were never published. @returns how many */
export async function cleanForumFichiers(): Promise<number> {
  const before = new Date(now().getTime() - JOURS * DAY_MS);
  const rows = await db.fichier.findMany({
    where: { usage: 'forum', etat: 'pret', reponseFichier: null, createdAt: { lt: before } },
    take: 500,
    select: { id: true, key: true },
  });
  if (rows.length > 0)
    await transaction(async (tx) => {
      await tx.fichier.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
      await removeBytes(tx, rows);
    });
  return rows.length;
}
