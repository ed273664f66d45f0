import type { Actor, Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Prisma } from '@/lib/core/db';
import { requireReader } from '@/lib/membres/access';
import { EXPIRY_SECONDS, MAX_PRESENTS, type Person, type Present } from './schema';

const personSelect = {
  compteId: true,
  couleur: true,
  compte: {
    select: {
      nom: true,
      portraitId: true,
      referents: {
        where: { fiche: { etat: { not: 'masquee' } } },
        select: { fiche: { select: { nom: true } } },
        orderBy: { createdAt: 'asc' },
        take: 1,
      },
    },
  },
} satisfies Prisma.MembreSelect;

/** Rows seen before this moment are dead. */
export const expiry = () => new Date(now().getTime() - EXPIRY_SECONDS * 1000);

/**
 * Who has the espace open now, on any node, in the order they joined it; 200 at most.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listPresents(actor: Actor, espaceId: string): Promise<Present[]> {
  await requireReader(actor, espaceId);
  return readPresents(espaceId);
}

/** The same for a node that tells its own sockets, whose rights it has checked. */
export const presentsOf = (_systeme: Systeme, espaceId: string) => readPresents(espaceId);

async function readPresents(espaceId: string): Promise<Present[]> {
  const rows = await db.presence.findMany({
    where: { espaceId, seenAt: { gt: expiry() } },
    select: { compteId: true, documentId: true },
    take: MAX_PRESENTS * 2,
  });
  const open = new Map<string, string | null>();
  for (const row of rows) open.set(row.compteId, row.documentId ?? open.get(row.compteId) ?? null);
  const titles = await documentTitles(espaceId, [...open.values()]);
  // Through `membres`: a row that outlived its member's place shows nobody.
  const membres = await db.membre.findMany({
    where: { espaceId, compteId: { in: [...open.keys()] } },
    orderBy: { joinedAt: 'asc' },
    take: MAX_PRESENTS,
    select: personSelect,
  });
  return membres.map(({ compteId, couleur, compte }) => ({
    compteId,
    couleur,
    nom: compte.nom,
    portraitId: compte.portraitId,
    structure: compte.referents[0]?.fiche.nom ?? null,
    document: titles.get(open.get(compteId) ?? '') ?? null,
    documentId: titles.has(open.get(compteId) ?? '') ? (open.get(compteId) ?? null) : null,
  }));
}

/**
 * The members of an espace, the last seen first, 200 at most.
 * @throws AppError `unauthenticated`, `not_found`
 */
export async function listPeople(actor: Actor, espaceId: string): Promise<Person[]> {
  await requireReader(actor, espaceId);
  const membres = await db.membre.findMany({
    where: { espaceId },
    orderBy: [{ lastSeenAt: { sort: 'desc', nulls: 'last' } }, { joinedAt: 'asc' }],
    take: MAX_PRESENTS,
    select: { ...personSelect, lastSeenAt: true },
  });
  return membres.map(({ compteId, couleur, compte, lastSeenAt }) => ({
    compteId,
    couleur,
    nom: compte.nom,
    portraitId: compte.portraitId,
    structure: compte.referents[0]?.fiche.nom ?? null,
    lastSeenAt,
  }));
}

async function documentTitles(espaceId: string, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.document.findMany({
    where: { espaceId, id: { in: wanted }, deletedAt: null },
    select: { id: true, titre: true },
  });
  return new Map(rows.map(({ id, titre }) => [id, titre]));
}
