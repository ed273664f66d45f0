import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import { findMembership } from '@/lib/membres/access';
import type { Membership } from '@/lib/membres/policy';
import { publish } from '@/lib/realtime/publish';
import { removeBytes } from '../bytes';
import { freeName } from '../free-name';
import { renamed } from '../names';
import { canDeleteFichier, canEditFichiers, canRenameFichier } from '../policy';
import { lockFichiers } from '../quota';
import { fichierInput, renameFichierInput } from '../schema';

/**
 * Gives a file another name; its extension stays, whatever was typed. A name already taken gets a number.
 * @returns the name it has now
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for a lecteur or in the trash, `invalid`
 */
export async function renameFichier(actor: Actor, input: unknown): Promise<{ slug: string; nom: string }> {
  requireCompte(actor);
  const given = parse(renameFichierInput, input);
  return transaction(async (tx) => {
    const { fichier, membership } = await held(tx, actor, given.fichierId);
    if (!canRenameFichier(membership, fichier)) throw forbidden('Vous ne pouvez pas renommer ce fichier.');
    const nom = await freeName(tx, membership.espaceId, renamed(given.nom, fichier.nom), fichier.id);
    if (nom !== fichier.nom) {
      await tx.fichier.update({
        where: { id: fichier.id },
        data: { nom, recherche: searchable(nom), updatedAt: now() },
      });
      await changed(tx, membership, fichier.id);
    }
    return { slug: membership.slug, nom };
  });
}

/**
 * Puts a file in the trash: nobody opens it any more, messages and documents show that it was removed. It stays there
 * thirty days, and counts against the quota meanwhile.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for a lecteur
 */
export const trashFichier = (actor: Actor, input: unknown) => moveFichier(actor, input, 'corbeille');

/**
 * Takes a file out of the trash; when its name was taken meanwhile, it gets a number.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for a lecteur
 */
export const restoreFichier = (actor: Actor, input: unknown) => moveFichier(actor, input, 'fichiers');

async function moveFichier(actor: Actor, input: unknown, to: 'corbeille' | 'fichiers') {
  requireCompte(actor);
  const { fichierId } = parse(fichierInput, input);
  return transaction(async (tx) => {
    const { fichier, membership } = await held(tx, actor, fichierId);
    if (!canEditFichiers(membership)) throw forbidden('Vous êtes en lecture seule dans cet espace.');
    const trashed = fichier.deletedAt !== null;
    const { slug } = membership;
    if (trashed === (to === 'corbeille')) return { slug, nom: fichier.nom };
    const nom = trashed ? await freeName(tx, membership.espaceId, fichier.nom, fichier.id) : fichier.nom;
    await tx.fichier.update({
      where: { id: fichierId },
      data: {
        nom,
        recherche: searchable(nom),
        updatedAt: now(),
        deletedAt: trashed ? null : now(),
        deletedById: trashed ? null : membership.compteId,
      },
    });
    await changed(tx, membership, fichierId);
    return { slug, nom };
  });
}

/**
 * Deletes for ever a file that is in the trash.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for who neither added it nor is responsable
 */
export async function deleteFichier(actor: Actor, input: unknown): Promise<{ slug: string; nom: string }> {
  requireCompte(actor);
  const { fichierId } = parse(fichierInput, input);
  return transaction(async (tx) => {
    const { fichier, membership } = await held(tx, actor, fichierId);
    if (!canDeleteFichier(membership, fichier))
      throw forbidden(
        'Seuls les responsables et la personne qui a ajouté ce fichier peuvent le supprimer, une fois dans la corbeille.',
      );
    await tx.fichier.delete({ where: { id: fichierId } });
    await removeBytes(tx, [fichier]);
    await changed(tx, membership, fichierId);
    return { slug: membership.slug, nom: fichier.nom };
  });
}

type Held = { id: string; nom: string; key: string; compteId: string; deletedAt: Date | null };

/** The file, the files of its espace held until the end of the transaction, and the actor's place in it. */
async function held(tx: Tx, actor: Actor, id: string): Promise<{ fichier: Held; membership: Membership }> {
  const row = await tx.fichier.findFirst({
    where: { id, usage: 'espace', etat: 'pret', hiddenAt: null },
    select: { espaceId: true },
  });
  const membership = row?.espaceId ? await findMembership(actor, { id: row.espaceId }, tx) : null;
  if (!membership) throw notFound();
  await lockFichiers(tx, membership.espaceId);
  const fichier = await tx.fichier.findUnique({
    where: { id },
    select: { id: true, nom: true, key: true, compteId: true, deletedAt: true },
  });
  if (!fichier) throw notFound();
  return { fichier, membership };
}

const changed = (tx: Tx, { espaceId }: Membership, fichierId: string) =>
  publish(tx, { type: 'fichier', espaceId, fichierId });
