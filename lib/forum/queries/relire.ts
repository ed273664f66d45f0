import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { holdsSql } from '@/lib/core/folded';
import { type Page, toPage } from '@/lib/core/pagination';
import { excerpt } from '@/lib/core/rich-text/plain';
import { requireAgent } from '../access';
import { type Person, personSql } from '../people';
import { PAR_PAGE } from '../words';

export type ARelireRow = {
  id: string;
  numero: number;
  slug: string;
  titre: string;
  extrait: string;
  auteur: Person;
  createdAt: Date;
};

const waiting = Prisma.sql`r."aRelireAt" is not null and r."relueAt" is null and r."deletedAt" is null`;

/**
 * First messages of new comptes, for an agent to look at; they are online. The oldest first; `q` looks into
 * the title, the name of the author and the text.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listARelire(
  actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<ARelireRow>> {
  requireAgent(actor);
  const matching = Prisma.sql`from reponses r join sujets s on s.id = r."sujetId" join comptes a on a.id = r."auteurId"
    where ${waiting} and ${holdsSql(Prisma.sql`concat_ws(' ', s.titre, a.nom, r.texte)`, q)}`;
  const [found, [count]] = await Promise.all([
    rows<Omit<ARelireRow, 'extrait'> & { texte: string }>(Prisma.sql`
      select r.id, r.numero, s.slug, s.titre, left(r.texte, 4000) as texte, ${personSql('a')} as auteur, r."createdAt"
      ${matching} order by r."aRelireAt", r.id limit ${PAR_PAGE} offset ${(page - 1) * PAR_PAGE}`),
    rows<{ total: number }>(Prisma.sql`select count(*)::int as total ${matching}`),
  ]);
  return toPage(
    found.map(({ texte, ...row }) => ({ ...row, extrait: excerpt(texte, 400) })),
    count?.total ?? 0,
    page,
    PAR_PAGE,
  );
}

/** How many wait; 0 for who is no agent. */
export async function countARelire(_actor: Actor): Promise<number> {
  const [row] = await rows<{ total: number }>(
    Prisma.sql`select count(*)::int as total from reponses r where ${waiting}`,
  );
  return row?.total ?? 0;
}

/**
 * Which of these answers an agent may put elsewhere, in their order: those that can be read, with how they begin.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listMovable(
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; numero: number; nom: string; extrait: string }[]> {
  requireAgent(actor);
  const found = await rows<{ id: string; numero: number; nom: string; texte: string }>(Prisma.sql`
    select r.id, r.numero, a.nom, left(r.texte, 2400) as texte from reponses r join comptes a on a.id = r."auteurId"
    where r.id = any(${[...ids]}::text[]) and r.numero > 1 and r."deletedAt" is null and r."hiddenAt" is null
    order by r.numero`);
  return found.map(({ texte, ...row }) => ({ ...row, extrait: excerpt(texte, 120) }));
}

/** Sujets that became part of this one, and can be given back. @throws AppError `unauthenticated`, `not_found` */
export async function listMerged(actor: Actor, sujetId: string): Promise<{ id: string; titre: string }[]> {
  requireAgent(actor);
  return rows(Prisma.sql`
    select id, titre from sujets where "fusionneDansId" = ${sujetId} order by "updatedAt" desc limit 20`);
}
