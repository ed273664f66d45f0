import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { readNotifications } from '@/lib/notifications/read';
import { mentionCle, sujetCle } from '../words';

type Seen = {
  sujetId: string;
  /** The last number shown. */
  numero: number;
  /** The last one there is. */
  compteur: number;
  /** Messages shown. */
  reponseIds: readonly string[];
};

/**
 * How far the page of a sujet that shows these numbers reads it. The last page reads all that was given a number: the last
 * ones may stand elsewhere since, and nothing is left to read.
 */
export const readUpTo = (
  { compteur, pages }: { compteur: number; pages: number },
  page: number,
  shown: readonly number[],
): number => Math.max(shown.at(-1) ?? 1, page >= pages ? compteur : 1);

/**
 * Remembers how far somebody read a sujet, and that they know what they were told of it. Never goes back; nothing for who
 * is not signed in.
 */
export async function recordLecture(
  actor: Actor,
  { sujetId, numero, compteur, reponseIds }: Seen,
): Promise<void> {
  if (actor.kind !== 'compte') return;
  await db.$executeRaw`
    insert into sujet_lectures ("compteId", "sujetId", numero, "updatedAt")
    values (${actor.id}, ${sujetId}, ${numero}::int, ${now()}::timestamptz)
    on conflict ("compteId", "sujetId") do update set numero = excluded.numero, "updatedAt" = excluded."updatedAt"
    where sujet_lectures.numero < excluded.numero`;
  await readNotifications(actor.id, [
    ...(numero >= compteur ? [sujetCle(sujetId)] : []),
    ...reponseIds.map(mentionCle),
  ]);
}

/** Every sujet of the last two months is read, as far as it goes now. @throws AppError `unauthenticated` */
export async function markAllRead(given: Actor): Promise<void> {
  const actor = requireCompte(given);
  await db.$executeRaw`
    insert into sujet_lectures ("compteId", "sujetId", numero, "updatedAt")
    select ${actor.id}, s.id, s.compteur, ${now()}::timestamptz from sujets s
      left join sujet_lectures l on l."sujetId" = s.id and l."compteId" = ${actor.id}
    where s."deletedAt" is null and s."hiddenAt" is null and s."fusionneDansId" is null
      and s."derniereAt" > ${new Date(now().getTime() - 60 * 86_400_000)}::timestamptz
      and coalesce(l.numero, 0) < s.compteur
    on conflict ("compteId", "sujetId") do update set numero = excluded.numero, "updatedAt" = excluded."updatedAt"`;
}
