import type { Prisma } from '@/lib/core/db';
import { shortened } from '@/lib/core/text';
import type { AppelLine } from './words';

/** Signs of a description that lists show. */
const EXTRAIT = 220;

/** What lists read of a call, and whether this person follows it (nobody: an empty id). */
export const lineSelect = (compteId: string) =>
  ({
    id: true,
    slug: true,
    etat: true,
    titre: true,
    emetteur: true,
    description: true,
    limite: true,
    montantMin: true,
    montantMax: true,
    disciplines: true,
    updatedAt: true,
    suivis: { where: { compteId }, select: { compteId: true } },
  }) satisfies Prisma.AppelSelect;

type Row = Prisma.AppelGetPayload<{ select: ReturnType<typeof lineSelect> }>;

/** @param names of disciplines, by their ids */
export const toAppelLine = (
  { description, suivis, disciplines, ...row }: Row,
  names: ReadonlyMap<string, string>,
): AppelLine => ({
  ...row,
  extrait: shortened(description, EXTRAIT),
  disciplines: disciplines.flatMap((id) => names.get(id) ?? []),
  suivi: suivis.length > 0,
});
