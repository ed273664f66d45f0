import { Prisma, type Tx } from '@/lib/core/db';
import { publishChanged } from './changed';
import { TEXTE_MAX, titreOf } from './notify';
import { leadsTo, type Place } from './places';

/**
 * Puts the words that hold now in place of those taken out by a change, in what was told of these places: the centre and
 * the digest show no others. Nobody is told again.
 */
export async function rewriteTold(tx: Tx, places: readonly Place[], texte: string): Promise<void> {
  const kept = texte.trim().slice(0, TEXTE_MAX);
  const rows = await tx.$queryRaw<{ compteId: string }[]>`
    update notifications n set texte = ${kept} where ${leadsTo(places)} and n.texte <> ${kept} returning n."compteId"`;
  await publishChanged(tx, [...new Set(rows.map(({ compteId }) => compteId))]);
}

/** Spaces of any width as one: titles hold those that do not break, and what people typed. */
const plain = (column: Prisma.Sql) => Prisma.sql`translate(${column}, ${'\u00a0\u202f'}, '  ')`;

/** The same for a title: of what was told under these keys, in the titles that end with the former one between « ». */
export async function retitleTold(
  tx: Tx,
  cles: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<void> {
  const titre = Prisma.sql`titre`;
  const told = Prisma.sql`${titreOf(`${from} »`)}::text`;
  // One that was too long to be kept whole ends before its last words.
  const rows = await tx.$queryRaw<{ compteId: string; id: string; titre: string }[]>(Prisma.sql`
    select id, "compteId", left(titre, position('«' in titre) + 1) as titre from notifications
    where cle = any(${[...cles]}::text[]) and position('«' in titre) > 0
      and starts_with(${plain(told)}, substring(${plain(titre)} from position('«' in titre) + 2))
    for update`);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update notifications n set titre = d.titre
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ titre }) => titreOf(`${titre}${to}\u00a0»`))}::text[]) d(id, titre)
    where n.id = d.id`;
  await publishChanged(tx, [...new Set(rows.map(({ compteId }) => compteId))]);
}
