import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { publishSujet } from '@/lib/forum/commands/publish';
import { replyToSujet } from '@/lib/forum/commands/reply';

/** A category that everybody may write in, unless told otherwise. */
export const aCategorie = (given: { nom?: string; ecriture?: 'membres' | 'agents'; rang?: number } = {}) => {
  const nom = given.nom ?? `Rubrique ${uuid7().slice(-6)}`;
  return db.forumCategorie.create({
    data: {
      nom,
      slug: nom.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      picto: 'shield',
      ecriture: given.ecriture ?? 'membres',
      rang: given.rang ?? 1,
    },
    select: { id: true, slug: true, nom: true },
  });
};

export const aSujet = (actor: Connecte, given: Record<string, unknown> = {}) =>
  publishSujet(actor, {
    clientId: uuid7(),
    titre: 'Quelle jauge pour une salle à manger ?',
    texte: 'Nous sommes classés en **type J**.',
    ...given,
  });

export const aReponse = (actor: Connecte, sujetId: string, given: Record<string, unknown> = {}) =>
  replyToSujet(actor, { sujetId, clientId: uuid7(), texte: 'Demandez le registre de sécurité.', ...given });
