import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import type { Prisma, Tx } from '@/lib/core/db';
import { shortened } from '@/lib/core/text';
import type { Trouvee } from './cible';
import { tellOfCas, watchers } from './tell-agents';
import { type CibleKind, casNumero, cibleWords, type Theme, themeNames } from './words';

export type Opened = { id: string; numero: string; fresh: boolean };

/** Characters of a content that a case keeps of it. */
const EXTRAIT = 600;

/** By the clocks of the instance: the first case of a year is of that year for who reads it. */
const year = (at: Date) => Number(isoDay(at).slice(0, 4));

/**
 * One at a time opens a case about a content, or opens one again: of two, one would be decided and the other wait. Of all
 * that moderation holds, first: then the row of the case, the content, notifications, and the journal last. Whoever took
 * them in another order would wait for one who waits for them.
 */
export const lockCible = (tx: Tx, { kind, cibleId }: { kind: CibleKind; cibleId: string }) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`cas:${kind}:${cibleId}`}, 0))`;

/** The same of all that these cases are about. */
export async function lockCibles(tx: Tx, where: Prisma.CasWhereInput): Promise<void> {
  const found = await tx.cas.findMany({
    where,
    distinct: ['kind', 'cibleId'],
    // Two that hold several cannot wait for each other.
    orderBy: [{ kind: 'asc' }, { cibleId: 'asc' }],
    select: { kind: true, cibleId: true },
  });
  for (const cible of found) await lockCible(tx, cible);
}

/**
 * The open case about a content, opened if there is none: what is reported twice is one case. Who is on duty is told of
 * a new one, all agents when nobody is. `par`: the agent who opens it, and has it from then on.
 */
export async function openCas(
  tx: Tx,
  { kind, trouvee, theme, par }: { kind: CibleKind; trouvee: Trouvee; theme: Theme; par?: { id: string } },
): Promise<Opened> {
  await lockCible(tx, { kind, cibleId: trouvee.id });
  const open = await tx.cas.findFirst({
    where: { kind, cibleId: trouvee.id, closedAt: null },
    select: { id: true, annee: true, rang: true },
  });
  if (open) return { id: open.id, numero: casNumero(open), fresh: false };
  const openedAt = now();
  const annee = year(openedAt);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`cas:${annee}`}, 0))`;
  const last = await tx.cas.findFirst({
    where: { annee },
    orderBy: { rang: 'desc' },
    select: { rang: true },
  });
  const rang = (last?.rang ?? 0) + 1;
  const { titre, texte, auteurs } = trouvee;
  const sauf = auteurs.map((auteur) => auteur.id);
  const agentId = par && !sauf.includes(par.id) ? par.id : null;
  const { id } = await tx.cas.create({
    data: {
      ...{ annee, rang, kind, theme, openedAt, titre, agentId },
      cibleId: trouvee.id,
      extrait: shortened(texte, EXTRAIT),
      auteurId: auteurs[0]?.id ?? null,
      auteurNom: auteurs.map(({ nom }) => nom).join(', '),
    },
    select: { id: true },
  });
  const numero = casNumero({ annee, rang });
  if (!agentId) {
    const comptes = await watchers(tx, { at: openedAt, sauf });
    await tellOfCas(tx, comptes, { id, numero, titre, texte: casWords({ theme, kind }) });
  }
  return { id, numero, fresh: true };
}

const casWords = ({ theme, kind }: { theme: Theme; kind: CibleKind }) =>
  `${themeNames[theme]}, ${cibleWords[kind].nom.toLowerCase()}`;

/** A case, its row held until the end of the transaction, and what it is about before. */
export async function holdCas(tx: Tx, id: string) {
  const about = await tx.cas.findUnique({ where: { id }, select: { kind: true, cibleId: true } });
  if (!about) return null;
  await lockCible(tx, about);
  await tx.$executeRaw`select 1 from cas where id = ${id} for update`;
  return tx.cas.findUnique({ where: { id } });
}
export type HeldCas = NonNullable<Awaited<ReturnType<typeof holdCas>>>;
