import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { searchable } from '@/lib/core/text';
import type { Membership } from '@/lib/membres/policy';
import { publish } from '@/lib/realtime/publish';
import { removeBytes } from '../bytes';
import { freeName } from '../free-name';
import { lockFichiers } from '../quota';
import { fichierInput } from '../schema';

/**
 * Makes the author's drafts among `ids` files of the espace, in the transaction that sends their message: seen from its
 * commit on, under a free name. What is no draft of theirs is left as it is.
 */
export async function shareDrafts(tx: Tx, { espaceId, compteId }: Membership, ids: string[]) {
  await lockFichiers(tx, espaceId);
  const drafts = await tx.fichier.findMany({
    where: { id: { in: ids }, espaceId, compteId, usage: 'brouillon', etat: 'pret' },
    select: { id: true, nom: true },
  });
  drafts.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const date = now();
  for (const draft of drafts) {
    const nom = await freeName(tx, espaceId, draft.nom);
    await tx.fichier.update({
      where: { id: draft.id },
      data: { usage: 'espace', nom, recherche: searchable(nom), createdAt: date, updatedAt: date },
    });
    await publish(tx, { type: 'fichier', espaceId, fichierId: draft.id });
  }
}

/**
 * Deletes for ever a file one had joined to a message and then took off it.
 * @throws AppError `unauthenticated`, `invalid`, `not_found` for what was sent meanwhile or is not one’s own
 */
export async function removeDraft(actor: Actor, input: unknown): Promise<void> {
  const { id: compteId } = requireCompte(actor);
  const { fichierId } = parse(fichierInput, input);
  await transaction(async (tx) => {
    const draft = await tx.fichier.findFirst({
      where: { id: fichierId, compteId, usage: 'brouillon', etat: 'pret' },
      select: { key: true, espaceId: true },
    });
    if (!draft?.espaceId) throw notFound();
    await lockFichiers(tx, draft.espaceId);
    const { count } = await tx.fichier.deleteMany({ where: { id: fichierId, usage: 'brouillon' } });
    if (count === 0) throw notFound();
    await removeBytes(tx, [draft]);
  });
}
