import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { publish } from '@/lib/realtime/publish';
import type { HeldSujet } from './access';
import { attachFichiers } from './fichiers';
import { mentionedIn } from './mentioned';
import { reponseSearchText } from './text';

type Written = {
  sujet: Pick<HeldSujet, 'id' | 'titre' | 'etiquettes' | 'compteur' | 'rev' | 'nombre'>;
  clientId: string;
  texte: string;
  citeId?: string | null;
  fichiers: readonly string[];
  isFirst: boolean;
};

/**
 * Writes the next message of a sujet whose row is held, under the next number, and says so to everybody who has it open.
 */
export async function insertReponse(tx: Tx, actor: Connecte, written: Written) {
  const { sujet, clientId, texte, citeId = null, fichiers, isFirst } = written;
  const date = now();
  const numero = sujet.compteur + 1;
  const rev = sujet.rev + 1;
  const mentions = await mentionedIn(tx, sujet.id, texte);
  const { id } = await tx.reponse.create({
    data: {
      sujetId: sujet.id,
      numero,
      rev,
      auteurId: actor.id,
      clientId,
      texte,
      citeId,
      mentions,
      aRelireAt: isFirst ? date : null,
      rechercheTexte: reponseSearchText(texte, numero === 1 ? sujet : undefined),
      createdAt: date,
      updatedAt: date,
    },
    select: { id: true },
  });
  await attachFichiers(tx, id, actor.id, fichiers);
  await tx.sujet.update({
    where: { id: sujet.id },
    data: {
      compteur: numero,
      rev,
      nombre: numero === 1 ? 0 : sujet.nombre + 1,
      derniereAt: date,
      derniereParId: actor.id,
      updatedAt: date,
    },
  });
  // What one wrote oneself is read, if what came before it was.
  await tx.$executeRaw`
    insert into sujet_lectures ("compteId", "sujetId", numero, "updatedAt")
    select ${actor.id}, ${sujet.id}, ${numero}::int, ${date}::timestamptz where ${numero}::int = 1
    on conflict ("compteId", "sujetId") do nothing`;
  await tx.sujetLecture.updateMany({
    where: { compteId: actor.id, sujetId: sujet.id, numero: numero - 1 },
    data: { numero, updatedAt: date },
  });
  await publish(tx, { type: 'sujet', sujetId: sujet.id, numero, compteId: actor.id, nom: actor.nom });
  return { id, numero, mentions };
}
