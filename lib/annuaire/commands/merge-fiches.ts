import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Prisma, type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { lockFiche, requireAllowed } from '../access';
import { champsOfChoice, derivedColumns, takenColumns } from '../merge/columns';
import { moveFollowers } from '../merge/followers';
import { canMergeFiches } from '../policy';
import { mergeInput } from '../schema';
import { type FicheChamp, ficheChamps } from '../words';
import { refreshSearch } from './refresh-search';

const whole = (tx: Tx, id: string) =>
  tx.fiche.findUnique({
    where: { id },
    omit: { rechercheNom: true, rechercheTexte: true },
    include: { salle: true, referents: true, revendications: true, photos: true },
  });
type Whole = NonNullable<Awaited<ReturnType<typeof whole>>>;

/**
 * Makes one fiche of two: `keepId` stays, with the fields named in `champs` taken from the other, `adresse` being all
 * of where it stands (address, postcode, commune, place on the map); référents, sources, photos, former addresses, codes,
 * requests and reports of both are its own from then on, and the address of the other leads to it. What undoes it is
 * remembered (`undoMerge`).
 * @returns the address of the one that stays
 * @throws AppError `unauthenticated`, `not_found` for who is no agent, `invalid`
 */
export async function mergeFiches(actor: Actor, input: unknown): Promise<{ slug: string; fusionId: string }> {
  const { id: createdById } = requireAllowed(actor, canMergeFiches);
  const { keepId, otherId, champs: chosen } = parse(mergeInput, input);
  const champs = champsOfChoice(chosen);
  return transaction(async (tx) => {
    await lockFiche(tx, keepId, otherId);
    const [keep, other] = [await whole(tx, keepId), await whole(tx, otherId)];
    if (!keep || !other) throw notFound();
    const moved = await moveFollowers(tx, otherId, keepId);
    await orderPhotos(tx, keep, other);
    await joinPeople(tx, keep, other);
    if (champs.includes('salle')) await takeSalle(tx, keep, other);
    await tx.signalement.updateMany({ where: { autreId: otherId }, data: { autreId: keepId } });
    const data = mergedColumns(keep, other, champs);
    await tx.fiche.update({ where: { id: keepId }, data });
    await tx.fiche.delete({ where: { id: otherId } });
    await tx.ficheRedirection.create({ data: { slug: other.slug, ficheId: keepId } });
    const avant = JSON.parse(JSON.stringify({ keep, other, champs, moved })) as Prisma.InputJsonObject;
    const { id: fusionId } = await tx.fusion.create({
      data: { ficheId: keepId, autreNom: other.nom, avant, createdById, createdAt: now() },
      select: { id: true },
    });
    await refreshSearch(tx, [keepId]);
    return { slug: keep.slug, fusionId };
  });
}

function mergedColumns(
  keep: Whole,
  other: Whole,
  champs: readonly FicheChamp[],
): Prisma.FicheUncheckedUpdateInput {
  const held = new Set([
    ...keep.champsTenus.filter((name) => !champs.some((champ) => champ === name)),
    ...other.champsTenus.filter((name) => champs.some((champ) => champ === name)),
  ]);
  return {
    ...takenColumns(other, champs),
    ...derivedColumns(keep, other, champs),
    champsTenus: ficheChamps.filter((name) => held.has(name)),
    updatedAt: now(),
  };
}

/** Those of the one that stays come first. */
async function orderPhotos(tx: Tx, keep: Whole, other: Whole) {
  const last = Math.max(0, ...keep.photos.map(({ rang }) => rang));
  for (const { fichierId, rang } of other.photos)
    await tx.fichePhoto.update({ where: { fichierId }, data: { rang: last + rang } });
}

/** Whoever speaks for one of them, or has asked to, does so for the one that stays. */
async function joinPeople(tx: Tx, keep: Whole, other: Whole) {
  const ficheId = keep.id;
  await tx.referent.createMany({
    data: other.referents.map((referent) => ({ ...referent, ficheId })),
    skipDuplicates: true,
  });
  const asked = new Set(keep.revendications.map(({ compteId }) => compteId));
  const ids = other.revendications.filter(({ compteId }) => !asked.has(compteId)).map(({ id }) => id);
  await tx.revendication.updateMany({ where: { id: { in: ids } }, data: { ficheId } });
}

async function takeSalle(tx: Tx, keep: Whole, other: Whole) {
  await tx.salle.deleteMany({ where: { ficheId: keep.id } });
  if (other.salle) await tx.salle.create({ data: { ...other.salle, ficheId: keep.id } });
}
