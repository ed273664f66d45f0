import { now } from '@/lib/core/clock';
import { Prisma, type Tx } from '@/lib/core/db';

type Move = {
  from: string;
  to: string;
  /** The first gets the number after this one. */
  after: number;
  /** In their order. */
  reponses: readonly { id: string; numero: number }[];
};

/**
 * Puts reponses of one sujet, held, after those of another, held too, and remembers where each stood. What was moved to
 * `from` before and goes back to `to` gets its own number again there.
 */
export async function moveReponses(tx: Tx, { from, to, after, reponses }: Move) {
  if (reponses.length === 0) return;
  const date = now();
  const moved = Prisma.join(
    reponses.map(
      ({ id, numero }, index) => Prisma.sql`(${id}::text, ${numero}::int, ${after + index + 1}::int)`,
    ),
  );
  await tx.$executeRaw`
    insert into reponse_redirections ("sujetId", numero, "reponseId", "createdAt")
    select ${from}, m.numero, m.id, ${date}::timestamptz from (values ${moved}) m(id, numero, neuf)
    on conflict ("sujetId", numero) do update set "reponseId" = excluded."reponseId"`;
  await tx.$executeRaw`
    update reponses r set "sujetId" = ${to}, numero = m.neuf, rev = m.neuf, "updatedAt" = ${date}::timestamptz
    from (values ${moved}) m(id, numero, neuf) where r.id = m.id`;
}
