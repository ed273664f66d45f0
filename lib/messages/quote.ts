import type { Actor } from '@/lib/comptes/actor';
import { Prisma } from '@/lib/core/db';
import { requireReader } from '@/lib/membres/access';
import { extractOf } from './excerpts';
import { readMessages } from './queries';
import type { Quote } from './schema';

/**
 * The message a plain form answers, named by the address of the page; null when there is none to answer.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function findQuote(actor: Actor, espaceId: string, messageId: string): Promise<Quote | null> {
  await requireReader(actor, espaceId);
  const [row] = await readMessages(
    Prisma.sql`where m.id = ${messageId} and m."espaceId" = ${espaceId} and m.kind = 'message'
      and m."deletedAt" is null`,
  );
  if (!row) return null;
  const { id, seq, author, body, fichiers } = row;
  const extrait = extractOf(body || (fichiers ?? []).map(({ nom }) => nom).join(', '));
  return { id, seq, author: { id: author.id, nom: author.nom }, extrait };
}
