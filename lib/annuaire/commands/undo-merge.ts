import { z } from 'zod';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Prisma, type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { existingId } from '@/lib/realtime/shapes';
import { lockFiche, requireAllowed } from '../access';
import { columnsOfChamp, derivedColumns, takenColumns, unchangedSince } from '../merge/columns';
import { followerNames, moveBack } from '../merge/followers';
import { canMergeFiches } from '../policy';
import { type FicheChamp, ficheChamps } from '../words';
import { refreshSearch } from './refresh-search';

const row = z.record(z.string(), z.unknown());
const person = z.object({ compteId: z.string() }).loose();
const request = person.extend({ id: z.string(), etat: z.string(), createdAt: z.string() });
const ficheBefore = row.and(
  z.object({
    id: z.string(),
    slug: z.string(),
    champsTenus: z.array(z.string()),
    telephone: z.string(),
    email: z.string(),
    contactPublic: z.boolean(),
    source: z.string(),
    activatedAt: z.string().nullable(),
    emailRefus: z.string(),
    emailRefusAt: z.string().nullable(),
    salle: row.nullable(),
    referents: z.array(person),
    revendications: z.array(request),
    photos: z.array(z.object({ fichierId: z.string(), rang: z.number() }).loose()),
  }),
);
/** What `mergeFiches` kept. */
const before = z.object({
  keep: ficheBefore,
  other: ficheBefore,
  champs: z.array(z.enum(ficheChamps)),
  moved: z.partialRecord(z.enum(followerNames), z.array(z.string())),
});
type Before = z.output<typeof before>;

/**
 * Makes two fiches again of one that was merged: the other comes back as it was, with what had moved and is still there.
 * What was written since on the one that stayed stays written; who stopped speaking for it since speaks for neither, and
 * requests that were answered or taken back since stay so. Merges of one fiche are undone the last one first.
 * @returns the addresses of both
 * @throws AppError `unauthenticated`, `not_found` for who is no agent or when it was undone, `forbidden` when a later
 * merge of the same fiche is in the way
 */
export async function undoMerge(actor: Actor, input: unknown): Promise<{ slug: string; otherSlug: string }> {
  requireAllowed(actor, canMergeFiches);
  const { fusionId } = parse(z.object({ fusionId: existingId }), input);
  return transaction(async (tx) => {
    const found = await tx.fusion.findUnique({ where: { id: fusionId }, select: { ficheId: true } });
    if (!found) throw notFound();
    const keepId = found.ficheId;
    await lockFiche(tx, keepId);
    const fusion = await tx.fusion.findFirst({
      where: { id: fusionId, ficheId: keepId, undoneAt: null },
      select: { avant: true, createdAt: true },
    });
    if (!fusion) throw notFound();
    const avant = before.parse(fusion.avant);
    const later = await tx.fusion.count({
      where: { ficheId: keepId, undoneAt: null, id: { not: fusionId }, createdAt: { gt: fusion.createdAt } },
    });
    if (later > 0 || avant.keep.id !== keepId)
      throw forbidden('Cette fiche a été fusionnée de nouveau depuis. Annulez d’abord la dernière fusion.');
    await bringBack(tx, avant);
    await restoreKept(tx, avant);
    await tx.fusion.update({ where: { id: fusionId }, data: { undoneAt: now() } });
    await refreshSearch(tx, [keepId, avant.other.id]);
    const { slug } = await tx.fiche.findUniqueOrThrow({ where: { id: keepId }, select: { slug: true } });
    return { slug, otherSlug: avant.other.slug };
  });
}

async function bringBack(tx: Tx, before: Before) {
  const { keep, other, moved } = before;
  const { salle, referents, revendications, photos, ...columns } = other;
  const [keepId, otherId] = [keep.id, other.id];
  const current = await tx.fiche.findUniqueOrThrow({
    where: { id: keepId },
    select: { contactPublic: true, referents: { select: { compteId: true } } },
  });
  const there = new Set(current.referents.map(({ compteId }) => compteId));
  const back = referents.filter(({ compteId }) => there.has(compteId));
  // Taken back since, not by the merge itself.
  const withdrawn = derivedColumns(keep, other, before.champs).contactPublic && !current.contactPublic;
  const contactPublic = other.contactPublic && back.length > 0 && !withdrawn;
  await tx.ficheRedirection.deleteMany({ where: { slug: other.slug } });
  await tx.fiche.create({
    data: { ...columns, contactPublic } as unknown as Prisma.FicheUncheckedCreateInput,
  });
  if (salle) await tx.salle.create({ data: salle as Prisma.SalleUncheckedCreateInput });
  await moveBack(tx, moved, keepId, otherId);
  for (const { fichierId, rang } of photos)
    await tx.fichePhoto.updateMany({ where: { fichierId, ficheId: otherId }, data: { rang } });
  await tx.referent.createMany({ data: back as unknown as Prisma.ReferentCreateManyInput[] });
  await giveBackRequests(tx, before);
}

/**
 * Requests go back to the fiche they were made of, unless they were answered, taken back or asked anew since: that was
 * about the one that stayed. One that was merged into another of the same person comes back only beside that other.
 */
async function giveBackRequests(tx: Tx, { keep, other }: Pick<Before, 'keep' | 'other'>) {
  const rows = await tx.revendication.findMany({
    where: { ficheId: keep.id },
    select: { id: true, compteId: true, etat: true, createdAt: true },
  });
  const today = new Map(rows.map((row) => [row.id, row]));
  const isSame = ({ id, etat, createdAt }: z.output<typeof request>) =>
    today.get(id)?.etat === etat && today.get(id)?.createdAt.toISOString() === createdAt;
  const twin = new Map(keep.revendications.map((one) => [one.compteId, one]));
  const moved = other.revendications.filter(({ compteId }) => !twin.has(compteId));
  await tx.revendication.updateMany({
    where: { id: { in: moved.filter(isSame).map(({ id }) => id) }, ficheId: keep.id },
    data: { ficheId: other.id },
  });
  const merged = other.revendications.filter(({ compteId }) => {
    const one = twin.get(compteId);
    return one !== undefined && isSame(one);
  });
  await tx.revendication.createMany({ data: merged as unknown as Prisma.RevendicationCreateManyInput[] });
}

/** Whoever came with the other fiche leaves; what the merge wrote goes back, unless somebody wrote over it. */
async function restoreKept(tx: Tx, { keep, other, champs }: Before) {
  const own = new Set(keep.referents.map(({ compteId }) => compteId));
  const came = other.referents.map(({ compteId }) => compteId).filter((id) => !own.has(id));
  await tx.referent.deleteMany({ where: { ficheId: keep.id, compteId: { in: came } } });
  const { referents, ...current } = await tx.fiche.findUniqueOrThrow({
    where: { id: keep.id },
    include: { salle: true, referents: { select: { compteId: true } } },
  });
  const written = { ...takenColumns(other, champs), ...derivedColumns(keep, other, champs) };
  const columns = unchangedSince(keep, written, current);
  const had = new Set(keep.champsTenus);
  const restored = (name: FicheChamp) => columnsOfChamp(name).some((column) => column in columns);
  // Who had agreed before must still be there; who agreed since is.
  const agreed = 'contactPublic' in columns ? keep.contactPublic : current.contactPublic;
  const bySome = current.contactPublic || referents.some(({ compteId }) => own.has(compteId));
  await tx.fiche.update({
    where: { id: keep.id },
    data: {
      ...(columns as Prisma.FicheUncheckedUpdateInput),
      contactPublic: agreed && bySome && referents.length > 0,
      // Taken up since by somebody who came with neither.
      ...(referents.length > 0 && !keep.activatedAt ? { activatedAt: current.activatedAt } : {}),
      champsTenus: ficheChamps.filter((name) =>
        restored(name) ? had.has(name) : current.champsTenus.includes(name),
      ),
      updatedAt: now(),
    },
  });
  if (champs.includes('salle')) await restoreSalle(tx, { keep, other }, current.salle);
}

/** PostgreSQL keeps the keys of JSON in an order of its own. */
const said = (salle: Record<string, unknown> | null) =>
  JSON.stringify(
    Object.entries(salle ?? {})
      .filter(([name]) => name !== 'ficheId')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

async function restoreSalle(
  tx: Tx,
  { keep, other }: Pick<Before, 'keep' | 'other'>,
  current: Record<string, unknown> | null,
) {
  if (said(current) !== said(other.salle)) return;
  await tx.salle.deleteMany({ where: { ficheId: keep.id } });
  if (keep.salle) await tx.salle.create({ data: keep.salle as Prisma.SalleUncheckedCreateInput });
}
