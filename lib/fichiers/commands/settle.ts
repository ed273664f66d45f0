import type { Systeme } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';
import { publish } from '@/lib/realtime/publish';
import { removeBytes } from '../bytes';
import { freeName } from '../free-name';
import { lockFichiers } from '../quota';
import { fichierRefSelect, toFichierRef } from '../row';
import type { FichierRef } from '../schema';

/** What was read from bytes that are whole and stored. */
export type Checked = {
  id: string;
  nom: string;
  /** Bytes as stored: a photo without its place may weigh more or less than the one that was sent. */
  taille: number;
  type: string;
  sha256: string;
  largeur: number | null;
  hauteur: number | null;
};

/**
 * A file is whole, checked and stored: from now on it is seen; by its sender alone while it is a draft. A second time does nothing.
 * @returns the file, or null when it was refused or taken back meanwhile
 */
export async function acceptFichier(_systeme: Systeme, checked: Checked): Promise<FichierRef | null> {
  return transaction(async (tx) => {
    const row = await tx.fichier.findUnique({
      where: { id: checked.id },
      select: { espaceId: true, nom: true, usage: true, compteId: true },
    });
    if (!row) return null;
    const { espaceId, compteId } = row;
    if (espaceId) await lockFichiers(tx, espaceId);
    const { id, nom: found, ...rest } = checked;
    const shared = row.usage === 'espace' ? espaceId : null;
    const nom = shared && found !== row.nom ? await freeName(tx, shared, found, id) : found;
    const date = now();
    const { count } = await tx.fichier.updateMany({
      where: { id, etat: 'envoi' },
      data: { ...rest, nom, recherche: searchable(nom), etat: 'pret', createdAt: date, updatedAt: date },
    });
    if (count === 1 && shared) await publish(tx, { type: 'fichier', espaceId: shared, fichierId: id });
    if (count === 1 && row.usage === 'portrait') await wear(tx, compteId, id);
    const stored = await tx.fichier.findFirst({ where: { id, etat: 'pret' }, select: fichierRefSelect });
    return stored && toFichierRef(stored);
  });
}

/** A compte has one photo: the one before goes. */
async function wear(tx: Tx, compteId: string, portraitId: string) {
  const former = await tx.fichier.findMany({
    where: { compteId, usage: 'portrait', etat: 'pret', id: { not: portraitId } },
    select: { id: true, key: true },
  });
  await tx.compte.update({ where: { id: compteId }, data: { portraitId } });
  await tx.fichier.deleteMany({ where: { id: { in: former.map(({ id }) => id) } } });
  await removeBytes(tx, former);
}

/** The bytes were not what was announced, or not welcome: nothing of them is kept, and their room is free again. */
export async function refuseFichier(_systeme: Systeme, given: { id: string; refus: string }) {
  await transaction(async (tx) => {
    const { count } = await tx.fichier.updateMany({
      where: { id: given.id, etat: 'envoi' },
      data: { etat: 'refuse', refus: given.refus, updatedAt: now() },
    });
    if (count === 0) return;
    await removeBytes(tx, await tx.fichier.findMany({ where: { id: given.id }, select: { key: true } }));
  });
}

/** Its sender changed their mind: the upload is forgotten, and its room is free again. */
export async function cancelEnvoi(_systeme: Systeme, id: string) {
  await transaction(async (tx) => {
    const rows = await tx.fichier.findMany({ where: { id, etat: { not: 'pret' } }, select: { key: true } });
    await tx.fichier.deleteMany({ where: { id, etat: { not: 'pret' } } });
    await removeBytes(tx, rows);
  });
}
