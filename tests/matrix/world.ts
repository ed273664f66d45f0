import type { Actor, Connecte } from '@/lib/comptes/actor';
import { visiteur } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { db, transaction } from '@/lib/core/db';
import { signId } from '@/lib/core/tokens';
import { createDocumentIn } from '@/lib/documents/commands';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { anAnnonce } from '../support/annonces';
import { anAppel } from '../support/appels';
import { anArticle } from '../support/articles';
import { aFiche } from '../support/fiches';
import { aCategorie, aReponse, aSujet } from '../support/forum';
import { anImport } from '../support/imports';
import { aCas, aDecision } from '../support/moderation';
import { aCompte, anEspace } from '../support/people';

/**
 * Everyone who may knock, from the least to the most known; the removed member after them. Then who speaks for the fiche,
 * and an agent: to the espace, both are outsiders.
 */
export const standings = [
  'stranger',
  'outsider',
  'lecteur',
  'membre',
  'responsable',
  'removed',
  'referent',
  'agent',
] as const;
export type Standing = (typeof standings)[number];

export type World = Awaited<ReturnType<typeof aWorld>>;

/** One private espace and one fiche with everything one could reach for, and the people of the matrix. */
export async function aWorld() {
  const people = {
    outsider: await aCompte({ nom: 'Odile Dehors' }),
    lecteur: await aCompte({ nom: 'Lucien Lecteur' }),
    membre: await aCompte({ nom: 'Maud Membre' }),
    responsable: await aCompte({ nom: 'Rose Responsable' }),
    removed: await aCompte({ nom: 'Rémi Retiré' }),
    referent: await aCompte({ nom: 'Flore Fiche' }),
    agent: await aCompte({ nom: 'Agnès Agente', role: 'agent' }),
  };
  const other = await aCompte({ nom: 'Autre Personne' });
  const { id: espaceId, slug } = await anEspace([
    [people.responsable, 'responsable'],
    [people.lecteur, 'lecteur'],
    [people.membre, 'membre'],
    [people.removed, 'membre'],
    [other, 'membre'],
  ]);
  const write = (author: Connecte) =>
    sendMessage(author, { espaceId, clientId: `c-${author.id}`, body: 'Bonjour.' });
  const message = await write(other);
  const own: Partial<Record<Standing, string>> = {};
  for (const standing of ['membre', 'responsable', 'removed'] as const)
    own[standing] = (await write(people[standing])).id;
  await db.membre.delete({ where: { espaceId_compteId: { espaceId, compteId: people.removed.id } } });

  const document = (titre: string) =>
    transaction((tx) => createDocumentIn(tx, { espaceId, compteId: other.id, titre }));
  const documentId = await document('Dossier');
  const trashedId = await document('Ancien dossier');
  await db.document.update({
    where: { id: trashedId },
    data: { deletedAt: new Date(), deletedById: other.id },
  });

  const fichier = async (nom: string, deletedAt: Date | null) => {
    const date = new Date();
    const data = {
      usage: 'espace' as const,
      espaceId,
      compteId: other.id,
      key: `cle-${espaceId}-${nom}`,
      nom,
      recherche: nom,
      taille: 3,
      type: 'text/plain',
      etat: 'pret' as const,
      createdAt: date,
      updatedAt: date,
      deletedAt,
    };
    return (await db.fichier.create({ data, select: { id: true } })).id;
  };
  const fichierId = await fichier('plan.txt', null);
  const trashedFichierId = await fichier('ancien.txt', new Date());

  const invitationFor = async (email: string) => {
    const date = new Date();
    const { id, version } = await db.invitation.create({
      data: {
        espaceId,
        email,
        role: 'membre',
        invitedById: people.responsable.id,
        createdAt: date,
        sentAt: date,
        expiresAt: new Date(date.getTime() + 86_400_000),
      },
      select: { id: true, version: true },
    });
    return { id, token: signId('invitation', `${id}:${version}`) };
  };
  const invitation = await invitationFor('quelqu-un@example.org');

  const fiche = await aFiche({ email: 'accueil@moulin.example', referents: [people.referent] });

  const annonce = await anAnnonce({ auteurId: people.referent.id, commentairesOuverts: true });

  const demande = await anAnnonce({ sens: 'demande' });

  const { conversationId } = await answerAnnonce(other, {
    annonceId: annonce.id,
    clientId: 'reponse',
    texte: 'Six suffiraient.',
  });

  const appel = await anAppel();

  const article = await anArticle({ auteurs: [people.referent.id] });

  const [categorie, autre] = [await aCategorie({ rang: 1 }), await aCategorie({ rang: 2 })];
  const sujet = await aSujet(people.referent, { categorieId: categorie.id });
  const reponse = await aReponse(other, sujet.id);
  const voisin = await aSujet(other, { titre: 'Un sujet voisin', categorieId: categorie.id });

  const importId = await anImport();

  const auteurId = people.referent.id;
  const cas = await aCas({ kind: 'annonce', cibleId: annonce.id, auteurId });
  const clos = await aCas({ kind: 'sujet', cibleId: sujet.id, auteurId, closedAt: new Date() });
  const decision = await aDecision({ casId: clos.id, auteurs: [auteurId], par: other.id });

  return {
    espaceId,
    slug,
    other,
    importId,
    /** Of the one `referent` speaks for. */
    fiche,
    /** A call for projects, online. */
    appel,
    /** An article of `referent`, online. */
    article,
    /** A sujet of the forum that `referent` opened and `other` answered, another one, and a category they are not in. */
    forum: {
      sujetId: sujet.id,
      slug: sujet.slug,
      reponseId: reponse.id,
      voisin: voisin.slug,
      categorieId: categorie.id,
      autreId: autre.id,
    },
    /** A case about the annonce of `referent`; and what another agent decided of their sujet. */
    moderation: { casId: cas.id, decisionId: decision.id },
    /** An annonce of `referent`, online. */
    annonce,
    /** Of somebody else, that goes with it. */
    demande,
    /** Of `other`, who answered it: `referent` is the other side. */
    conversationId,
    messageId: message.id,
    /** A message of one's own, where one could ever write. */
    ownMessageId: (standing: Standing) => own[standing] ?? message.id,
    documentId,
    trashedId,
    fichierId,
    trashedFichierId,
    invitation,
    /** A request to join that waits for an answer. */
    adhesionOf: async (compte: Connecte) => {
      const data = { espaceId, compteId: compte.id, createdAt: new Date() };
      return (await db.adhesion.create({ data, select: { id: true } })).id;
    },
    actor: (standing: Standing): Actor => (standing === 'stranger' ? visiteur : people[standing]),
    compte: (standing: Standing): Connecte | null => (standing === 'stranger' ? null : people[standing]),
  };
}
