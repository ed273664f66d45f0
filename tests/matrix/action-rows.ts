import { mergeFiches } from '@/lib/annuaire/commands/merge-fiches';
import { loadCommunes } from '@/lib/communes/commands/load';
import { systeme } from '@/lib/comptes/actor';
import { db, type Prisma, transaction } from '@/lib/core/db';
import { signId } from '@/lib/core/tokens';
import { uuid7 } from '@/lib/core/uuid';
import { mergeSujet } from '@/lib/forum/commands/merge';
import { reclassifyAnnonce } from '@/lib/moderation/commands/annonces';
import { introduceAuthors } from '@/lib/rapprochements/commands/introduce';
import { issueCode } from '@/lib/referents/codes';
import { anAppel } from '../support/appels';
import { anArticle } from '../support/articles';
import { aFiche } from '../support/fiches';
import { aFichier } from '../support/fichiers';
import { aReponse, aSujet } from '../support/forum';
import { anImport } from '../support/imports';
import { aCompte } from '../support/people';
import type { Standing, World } from './world';

/** `sign-in`: sent to the sign-in page; `refused`: a sentence that says why. */
export type Outcome = 'done' | 'refused' | 'unauthenticated' | 'not_found' | 'sign-in';

type Row = {
  form: (world: World, standing: Standing) => Record<string, string> | Promise<Record<string, string>>;
  expected: Record<Standing, Outcome>;
  /** Arguments bound before the form. */
  args?: (world: World) => unknown[];
  /** Takes the form alone. */
  bare?: true;
  /** Done, and whether anything is written depends on who asks. */
  writes?: 'perhaps';
};

const everyone = (outcome: Outcome): Record<Standing, Outcome> => ({
  stranger: outcome,
  outsider: outcome,
  lecteur: outcome,
  membre: outcome,
  responsable: outcome,
  removed: outcome,
  referent: outcome,
  agent: outcome,
});
const nobody = everyone('refused');
const signedIn = (stranger: Outcome): Record<Standing, Outcome> => ({ ...everyone('done'), stranger });
/** What strangers to the espace get: nothing that tells it exists. */
const outside = {
  stranger: 'unauthenticated',
  outsider: 'not_found',
  removed: 'not_found',
  referent: 'not_found',
  agent: 'not_found',
} as const;
const managers: Row['expected'] = { ...outside, lecteur: 'refused', membre: 'refused', responsable: 'done' };
const writers: Row['expected'] = { ...outside, lecteur: 'refused', membre: 'done', responsable: 'done' };

/** A turn of moderation that is to come. */
const aTurn = async ({ compte, other }: World) => {
  const compteId = compte('agent')?.id ?? '';
  const days = { du: new Date('2030-01-07'), au: new Date('2030-01-11') };
  const data = { ...days, compteId, createdById: other.id, createdAt: new Date() };
  return { permanenceId: (await db.permanence.create({ data, select: { id: true } })).id };
};

/** A search that this person keeps. */
const aRecherche = async (world: World, standing: Standing) => {
  const { id: compteId } = world.compte(standing) ?? world.other;
  const date = new Date();
  const data = { compteId, nom: 'Une salle', criteres: { q: ['salle'] }, createdAt: date, vueAt: date };
  return (await db.rechercheSauvee.create({ data, select: { id: true } })).id;
};

const aNotification = (compteId: string) =>
  db.notification.create({
    data: {
      compteId,
      kind: 'reponse',
      cle: uuid7(),
      titre: 'Une réponse',
      chemin: '/',
      createdAt: new Date(),
    },
  });

const appelId = ({ appel }: World) => ({ appelId: appel.id });
const follows = async (world: World, standing: Standing) => {
  const { id: compteId } = world.compte(standing) ?? world.other;
  await db.appelSuivi.create({ data: { appelId: world.appel.id, compteId, createdAt: new Date() } });
  return appelId(world);
};

const lienFor = async (world: World, standing: Standing) => {
  const { id: compteId, email } = world.compte(standing) ?? world.other;
  const date = new Date();
  const { id } = await db.lien.create({
    data: {
      compteId,
      purpose: 'connexion',
      email,
      createdAt: date,
      expiresAt: new Date(date.getTime() + 60_000),
    },
  });
  return signId('lien', id);
};

/** An invitation for the one who knocks, so that only the right to answer it is in question. */
const inviteActor = async (world: World, standing: Standing) => {
  const email = world.compte(standing)?.email;
  if (email) await db.invitation.update({ where: { id: world.invitation.id }, data: { email } });
  return { invitationId: world.invitation.id, token: world.invitation.token };
};

/** A request of the one who knocks, and one of somebody else. */
const ownAdhesion = async (world: World, standing: Standing) => {
  const compte = world.compte(standing) ?? world.other;
  return { adhesionId: await world.adhesionOf(compte) };
};
const adhesion = async (world: World) => ({
  espaceId: world.espaceId,
  adhesionId: await world.adhesionOf(await aCompte({ nom: 'Paul Demande' })),
});

/** A request of somebody else to speak for the fiche. */
const revendication = async ({ fiche }: World) => {
  const { id: compteId } = await aCompte({ nom: 'Paul Demande' });
  const data = { ficheId: fiche.id, compteId, createdAt: new Date() };
  return { revendicationId: (await db.revendication.create({ data, select: { id: true } })).id };
};
/** What somebody else says about the fiche. */
const signalement =
  (motif: 'ferme' | 'retrait') =>
  async ({ fiche }: World) => {
    const data = {
      ficheId: fiche.id,
      ficheNom: fiche.nom,
      motif,
      nom: 'Paul Passant',
      email: 'paul@example.org',
      createdAt: new Date(),
    };
    const { id } = await db.signalement.create({ data, select: { id: true } });
    return { signalementId: id, reponse: 'Nous avons vérifié.' };
  };
/** A link that a letter carried, to a fiche nobody speaks for. */
const letter = async () => {
  const { id: ficheId, slug } = await aFiche();
  const { token } = await transaction((tx) => issueCode(tx, { ficheId, canal: 'courrier', compteId: null }));
  return { slug, code: token };
};
/** Those who may write the fiche; to everybody else it says nothing of what they would do to it. */
const keepers: Row['expected'] = {
  ...everyone('not_found'),
  stranger: 'unauthenticated',
  referent: 'done',
  agent: 'done',
};
const agents: Row['expected'] = { ...keepers, referent: 'not_found' };

/** Letters of one batch that wait to be printed. */
const lot = async () => {
  const { id: ficheId } = await aFiche();
  const date = new Date();
  const { lotId } = await db.envoiActivation.create({
    data: { lotId: uuid7(), ficheId, genre: 'invitation', canal: 'courrier', sendAt: date, createdAt: date },
  });
  return { lotId };
};

/** A photo of the fiche, added by its référent. */
const photo = async ({ fiche, other }: World) => {
  const fichierId = await aFichier({ compteId: other.id, usage: 'fiche' });
  await db.fichePhoto.create({ data: { fichierId, ficheId: fiche.id, rang: 1 } });
  return { fichierId };
};
/** A word of the lists, which outlive a test: those of earlier ones go first. */
const terme = async (fields: Record<string, string> = {}) => {
  await db.terme.deleteMany({ where: { id: { startsWith: 'essai-' } } });
  const data = ['un', 'deux', 'trois'].map((nom, rang) => ({
    id: `essai-${nom}`,
    liste: 'label' as const,
    nom: `Essai ${nom}`,
    rang: rang + 100,
  }));
  await db.terme.createMany({ data });
  return { termeId: 'essai-un', ...fields };
};

/** The author of the annonce; an agent is not one. */
const author: Row['expected'] = { ...everyone('not_found'), stranger: 'unauthenticated', referent: 'done' };
const annonceId = ({ annonce }: World) => ({ annonceId: annonce.id });
const annonceNow = (data: Prisma.AnnonceUpdateInput) => async (world: World) => {
  await db.annonce.update({ where: { id: world.annonce.id }, data });
  return annonceId(world);
};
/** The annonce, and one of somebody else that goes with it. */
const match = ({ annonce, demande }: World) => ({ annonceId: annonce.id, autreId: demande.id });
/** Put aside by who asks, as far as they may. */
const putAside = async (world: World, standing: Standing) => {
  const { id: compteId } = world.compte(standing) ?? world.other;
  await db.rapprochementEcarte.create({ data: { ...match(world), compteId, createdAt: new Date() } });
  return match(world);
};
const introduced = { message: 'Bonjour à vous deux.', suiviLe: '2099-01-01' };
const articleNow = (data: Prisma.ArticleUpdateInput) => async (world: World) => {
  await db.article.update({ where: { id: world.article.id }, data });
  return { articleId: world.article.id };
};
/** An author asks too late, or for what only agents do: a sentence tells them. */
const editors: Row['expected'] = { ...agents, referent: 'refused' };
const blankArticle = () => ({ articleId: uuid7(), titre: 'Un titre', chapo: '', texte: 'Un texte.' });
/** A category that no article is in. */
const categorie = async () => {
  const data = { slug: `essai-${uuid7()}`, nom: `Essai ${uuid7()}`, rang: 1 };
  return { categorieId: (await db.blogCategorie.create({ data, select: { id: true } })).id };
};
const blank = () => ({ annonceId: uuid7(), titre: 'Un titre', description: 'Une description.' });

const sujetId = ({ forum }: World) => ({ sujetId: forum.sujetId });
const reponseId = ({ forum }: World) => ({ reponseId: forum.reponseId });
const rubriqueId = ({ forum }: World) => ({ categorieId: forum.autreId });
/** Everybody signed in may look; these alone may do it. */
const only = (...who: Standing[]): Row['expected'] => ({
  ...everyone('refused'),
  stranger: 'unauthenticated',
  ...Object.fromEntries(who.map((standing) => [standing, 'done'])),
});
const firstMessage = async ({ forum }: World) => {
  const where = { sujetId_numero: { sujetId: forum.sujetId, numero: 1 } };
  return (await db.reponse.findUniqueOrThrow({ where, select: { id: true } })).id;
};

export const actionRows: Record<string, Row> = {
  '(site)/forum: publishSujetAction': {
    form: () => ({ clientId: uuid7(), titre: 'Un titre', texte: 'Un texte.' }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/forum: keepSujetAction': {
    form: () => ({ titre: 'Un titre' }),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/forum: previewAction': {
    form: () => ({}),
    args: () => ['**gras**'],
    expected: signedIn('unauthenticated'),
    bare: true,
    writes: 'perhaps',
  },
  '(site)/forum: followAction': {
    form: ({ forum }) => ({ cible: 'sujet', cibleId: forum.sujetId, niveau: 'resume', retour: '/forum' }),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/forum: markAllReadAction': {
    form: () => ({}),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/forum/[slug]: keepReponseAction': {
    form: (world) => ({ ...sujetId(world), texte: 'À suivre' }),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/forum/[slug]: replyAction': {
    form: (world) => ({ ...sujetId(world), clientId: uuid7(), texte: 'Une réponse.' }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/forum/[slug]: markUtileAction': {
    form: ({ forum }) => ({ utile: forum.reponseId }),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/forum/[slug]: markRetenueAction': {
    form: (world) => ({ ...reponseId(world), retenue: 'on' }),
    expected: only('referent', 'agent'),
    bare: true,
  },
  // Agents moderate what is not theirs, with their reasons.
  '(site)/forum/[slug]: deleteReponseAction': {
    form: async ({ forum, compte }) => {
      const auteur = compte('referent');
      return { reponseId: auteur ? (await aReponse(auteur, forum.sujetId)).id : '' };
    },
    expected: only('referent'),
    bare: true,
  },
  '(site)/forum/[slug]: restoreReponseAction': {
    form: async (world) => {
      const data = { deletedAt: new Date(), deletedById: world.compte('agent')?.id ?? '' };
      await db.reponse.update({ where: { id: world.forum.reponseId }, data });
      return reponseId(world);
    },
    expected: only('agent'),
    bare: true,
  },
  '(site)/forum/[slug]: deleteSujetAction': {
    form: async ({ compte }) => {
      const auteur = compte('referent');
      return { sujetId: auteur ? (await aSujet(auteur)).id : '' };
    },
    expected: only('referent'),
    bare: true,
  },
  '(site)/forum/[slug]: restoreSujetAction': {
    form: async (world) => {
      const data = { deletedAt: new Date(), deletedById: world.other.id };
      await db.sujet.update({ where: { id: world.forum.sujetId }, data });
      return sujetId(world);
    },
    // Its author sees that it was taken away.
    expected: { ...agents, referent: 'refused' },
    bare: true,
  },
  '(site)/forum/[slug]: togglePinAction': { form: sujetId, expected: agents, bare: true },
  '(site)/forum/[slug]: toggleClosedAction': { form: sujetId, expected: agents, bare: true },
  '(site)/forum/[slug]: markRelueAction': { form: reponseId, expected: agents, bare: true },
  '(site)/forum/a-relire: markRelueHereAction': { form: reponseId, expected: agents, bare: true },
  '(site)/forum/[slug]/modifier: editReponseAction': {
    form: async (world) => ({
      reponseId: await firstMessage(world),
      titre: 'Un autre titre',
      texte: 'Autrement.',
      etiquettes: '',
    }),
    expected: only('referent'),
    // What was typed is kept.
    writes: 'perhaps',
  },
  '(site)/forum/[slug]/ranger: moveSujetAction': {
    form: (world) => ({ ...sujetId(world), ...rubriqueId(world) }),
    expected: agents,
  },
  '(site)/forum/[slug]/ranger: splitSujetAction': {
    form: (world) => ({
      ...sujetId(world),
      reponses: world.forum.reponseId,
      titre: 'À part',
      clientId: uuid7(),
    }),
    expected: agents,
  },
  '(site)/forum/[slug]/ranger: mergeSujetAction': {
    form: (world) => ({ ...sujetId(world), dans: world.forum.voisin }),
    expected: agents,
  },
  '(site)/forum/[slug]/ranger: undoMergeAction': {
    form: async (world) => {
      await mergeSujet(world.actor('agent'), { ...sujetId(world), dans: world.forum.voisin });
      return sujetId(world);
    },
    expected: agents,
    bare: true,
  },
  '(site)/forum/rubriques: saveCategorieAction': { form: () => ({ nom: 'Voyages' }), expected: agents },
  '(site)/forum/rubriques: orderCategorieAction': {
    form: (world) => ({ ...rubriqueId(world), sens: 'avant' }),
    expected: agents,
    bare: true,
  },
  '(site)/forum/rubriques: toggleCategorieAction': { form: rubriqueId, expected: agents },
  '(site)/forum/rubriques: mergeCategorieAction': {
    form: (world) => ({ ...rubriqueId(world), dansId: world.forum.categorieId }),
    expected: agents,
  },
  '(site)/blog/nouveau: articleFormAction': {
    form: () => ({ ...blankArticle(), geste: 'garder' }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/blog/nouveau: keepArticleAction': {
    form: blankArticle,
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/blog/[slug]: acceptArticleAction': { form: articleNow({ etat: 'propose' }), expected: editors },
  '(site)/blog/[slug]: returnArticleAction': {
    form: async (world) => ({
      ...(await articleNow({ etat: 'propose' })(world)),
      reponse: 'Encore un paragraphe ?',
    }),
    expected: editors,
  },
  '(site)/blog/[slug]: takeBackArticleAction': {
    form: articleNow({ etat: 'propose' }),
    expected: { ...author, agent: 'refused' },
    bare: true,
  },
  '(site)/blog/[slug]: unscheduleArticleAction': {
    form: articleNow({ etat: 'programme' }),
    expected: editors,
    bare: true,
  },
  '(site)/blog/[slug]: withdrawArticleAction': {
    form: async ({ compte }) => {
      const auteurs = [compte('referent')?.id ?? '', compte('agent')?.id ?? ''];
      return { articleId: (await anArticle({ auteurs })).id };
    },
    expected: editors,
    bare: true,
  },
  '(site)/blog/[slug]: restoreArticleAction': {
    form: articleNow({ etat: 'retire' }),
    expected: editors,
    bare: true,
  },
  '(site)/blog/[slug]: deleteArticleAction': {
    form: articleNow({ etat: 'brouillon' }),
    expected: { ...author, agent: 'refused' },
    bare: true,
  },
  '(site)/blog/[slug]: commentArticleAction': {
    form: ({ article }) => ({ articleId: article.id, clientId: uuid7(), texte: 'Quel format, le carnet ?' }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/blog/[slug]: deleteArticleCommentaireAction': {
    form: async ({ article, other }) => {
      const data = {
        articleId: article.id,
        auteurId: other.id,
        clientId: uuid7(),
        texte: 'Bonjour.',
        createdAt: new Date(),
      };
      return { commentaireId: (await db.commentaire.create({ data, select: { id: true } })).id };
    },
    expected: { ...author, agent: 'refused' },
    bare: true,
  },
  '(site)/blog/redaction/categories: addCategorieAction': {
    form: () => ({ nom: 'Technique' }),
    expected: agents,
  },
  '(site)/blog/redaction/categories: renameCategorieAction': {
    form: async () => ({ ...(await categorie()), nom: 'Méthode' }),
    expected: agents,
  },
  '(site)/blog/redaction/categories: moveCategorieAction': {
    form: async () => {
      await categorie();
      return { ...(await categorie()), sens: 'avant' };
    },
    expected: agents,
    bare: true,
    writes: 'perhaps',
  },
  '(site)/blog/redaction/categories: toggleCategorieAction': {
    form: categorie,
    expected: agents,
    bare: true,
  },
  '(site)/annonces/recherches: keepRechercheAction': {
    form: () => ({ recherche: 'q=praticables', nom: 'Praticables', frequence: 'quotidienne' }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/annonces/recherches: editRechercheAction': {
    form: async (world, standing) => ({
      rechercheId: await aRecherche(world, standing),
      nom: 'Autre nom',
      frequence: 'aucune',
    }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/annonces/recherches: deleteRechercheAction': {
    form: async (world, standing) => ({ rechercheId: await aRecherche(world, standing) }),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  // Whoever has the link had the mail.
  '(site)/annonces/recherches/arret/[token]: stopAlertesAction': {
    form: async (world, standing) => {
      await aRecherche(world, standing);
      return { token: signId('alertes', (world.compte(standing) ?? world.other).id) };
    },
    expected: everyone('done'),
  },
  '(site)/annonces/nouvelle: newAnnonceAction': { form: blank, expected: signedIn('unauthenticated') },
  '(site)/annonces/nouvelle: keepDraftAction': {
    form: blank,
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/annonces/[slug]/modifier: editAnnonceAction': {
    form: (world) => ({ ...annonceId(world), titre: 'Un autre', description: 'Autrement.' }),
    expected: author,
  },
  '(site)/annonces/[slug]: markPourvueAction': { form: annonceId, expected: author, bare: true },
  '(site)/annonces/[slug]: markAvailableAction': {
    form: annonceNow({ etat: 'pourvue' }),
    expected: author,
    bare: true,
  },
  '(site)/annonces/[slug]: renewAnnonceAction': { form: annonceId, expected: author, bare: true },
  '(site)/annonces/[slug]: withdrawAnnonceAction': { form: annonceId, expected: author, bare: true },
  '(site)/annonces/[slug]: deleteAnnonceAction': {
    form: annonceNow({ etat: 'archivee' }),
    expected: author,
    bare: true,
  },
  '(site)/annonces/[slug]: recordIssueAction': {
    form: (world) => ({ ...annonceId(world), issue: 'abouti' }),
    expected: author,
    bare: true,
  },
  '(site)/annonces/[slug]: addCommentaireAction': {
    form: (world) => ({ ...annonceId(world), clientId: uuid7(), texte: 'Sont-ils démontables ?' }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/annonces/[slug]: deleteCommentaireAction': {
    form: async ({ annonce, other }) => {
      const data = {
        annonceId: annonce.id,
        auteurId: other.id,
        clientId: uuid7(),
        texte: 'Bonjour.',
        createdAt: new Date(),
      };
      return { commentaireId: (await db.commentaire.create({ data, select: { id: true } })).id };
    },
    // Agents moderate it, with their reasons.
    expected: { ...author, agent: 'refused' },
    bare: true,
  },
  '(site)/annonces/[slug]: answerAnnonceAction': {
    form: (world) => ({ ...annonceId(world), clientId: 'formulaire', texte: 'Bonjour.' }),
    expected: { ...signedIn('unauthenticated'), referent: 'refused' },
  },
  // The two sides alone: the author of the annonce here, an agent not.
  '(site)/conversations/[id]: replyAction': {
    form: ({ conversationId }) => ({ conversationId, clientId: 'formulaire', texte: 'Bonjour.' }),
    expected: author,
  },
  '(site)/conversations/[id]: leaveConversationAction': {
    form: ({ conversationId }) => ({ conversationId }),
    expected: author,
    bare: true,
  },
  '(site)/conversations/[id]: openProjectAction': {
    form: ({ conversationId }) => ({ conversationId }),
    expected: author,
  },
  '(site)/annonces/[slug]: dismissMatchAction': { form: match, expected: keepers, bare: true },
  '(site)/annonces/[slug]: restoreMatchAction': { form: putAside, expected: keepers, bare: true },
  '(site)/annonces/rapprochements: dismissPairAction': { form: match, expected: keepers, bare: true },
  '(site)/annonces/rapprochements: restorePairAction': { form: putAside, expected: keepers, bare: true },
  '(site)/annonces/rapprochements/nouvelle: introduceAction': {
    form: (world) => ({ ...match(world), ...introduced }),
    expected: agents,
  },
  '(site)/annonces/rapprochements/suivi: recordOutcomeAction': {
    form: async (world) => {
      const given = { ...match(world), ...introduced };
      const { relationId } = await introduceAuthors(await aCompte({ role: 'agent' }), given);
      return { relationId, issue: 'abouti', note: '' };
    },
    expected: agents,
  },
  '(site)/annonces/[slug]: decideAnnonceAction': {
    form: (world) => ({ ...annonceId(world), geste: 'reclasser', sens: 'demande', nature: 'projet' }),
    expected: agents,
  },
  '(site)/annonces/[slug]: undoDecisionAction': {
    form: async (world) => {
      const given = { ...annonceId(world), sens: 'demande', nature: 'projet', transactions: [] };
      await reclassifyAnnonce(await aCompte({ role: 'agent' }), given);
      const { reclasseeAt } = await db.annonce.findUniqueOrThrow({ where: { id: world.annonce.id } });
      return { ...annonceId(world), decision: String(reclasseeAt?.getTime()) };
    },
    expected: agents,
    bare: true,
  },
  // Whoever has the link had the mail.
  '(site)/appels/[slug]: followAppelAction': {
    form: appelId,
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/appels/[slug]: unfollowAppelAction': {
    form: follows,
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/appels/[slug]: openFromAppelAction': { form: appelId, expected: signedIn('unauthenticated') },
  '(site)/appels/[slug]: withdrawAppelAction': { form: appelId, expected: agents, bare: true },
  '(site)/appels/[slug]: restoreAppelAction': {
    form: async (world) => {
      await db.appel.update({ where: { id: world.appel.id }, data: { etat: 'retire' } });
      return appelId(world);
    },
    expected: agents,
    bare: true,
  },
  '(site)/appels/suivis: chooseRappelsAction': {
    form: () => ({}),
    expected: signedIn('unauthenticated'),
  },
  '(site)/appels/suivis: renewAgendaAction': {
    form: () => ({}),
    expected: signedIn('unauthenticated'),
    bare: true,
  },
  '(site)/appels/rappels/arret/[token]: stopRappelsAction': {
    form: ({ other }) => ({ token: signId('appels-rappels', other.id) }),
    expected: everyone('done'),
  },
  '(site)/appels/veille: addFromLinkAction': {
    // Refused to agents too: it leads inside.
    form: () => ({ lien: 'http://127.0.0.1/' }),
    expected: { ...agents, agent: 'refused' },
  },
  '(site)/appels/veille: appelFormAction': {
    form: () => ({ appelId: uuid7(), titre: 'Un titre', geste: 'brouillon' }),
    expected: agents,
  },
  '(site)/appels/veille: deleteDraftAction': {
    form: async () => ({ appelId: (await anAppel({ etat: 'brouillon' })).id }),
    expected: agents,
    bare: true,
  },
  '(site)/annonces/lien/[token]: renewByLinkAction': {
    form: ({ annonce }) => ({ token: signId('annonce', `renouveler.${annonce.id}.0`) }),
    expected: everyone('done'),
  },
  '(site)/annonces/lien/[token]: answerByLinkAction': {
    form: ({ annonce }) => ({ token: signId('annonce', `issue.${annonce.id}`), issue: 'abouti' }),
    expected: everyone('done'),
  },
  '(site)/annuaire/nouvelle: createFicheAction': {
    form: () => ({ genre: 'autre', nom: 'Atelier neuf' }),
    expected: signedIn('sign-in'),
  },
  '(site)/annuaire/[slug]/modifier: editFicheAction': {
    form: ({ fiche }) => ({ ficheId: fiche.id, nom: 'Un autre nom', accroche: 'Une phrase.' }),
    expected: keepers,
  },
  '(site)/annuaire/[slug]/modifier: closeFicheAction': {
    form: ({ fiche }) => ({ ficheId: fiche.id }),
    expected: keepers,
    bare: true,
  },
  '(site)/annuaire/[slug]/modifier: reopenFicheAction': {
    form: async ({ fiche }) => {
      await db.fiche.update({ where: { id: fiche.id }, data: { etat: 'fermee' } });
      return { ficheId: fiche.id };
    },
    expected: keepers,
    bare: true,
  },
  '(site)/annuaire/[slug]/modifier: deleteFicheAction': {
    form: ({ fiche }) => ({ ficheId: fiche.id }),
    expected: agents,
    bare: true,
  },
  '(site)/annuaire/[slug]/modifier: describePhotoAction': {
    form: async (world) => ({ ...(await photo(world)), legende: 'La cour' }),
    expected: keepers,
  },
  '(site)/annuaire/[slug]/modifier: movePhotoAction': {
    form: async (world) => {
      await photo(world);
      return { ...(await photo(world)), sens: 'avant' };
    },
    expected: keepers,
    bare: true,
    // Two photos of one rank: which comes first is decided by their ids.
    writes: 'perhaps',
  },
  '(site)/annuaire/[slug]/modifier: removePhotoAction': { form: photo, expected: keepers, bare: true },
  '(site)/annuaire/fusion: mergeFichesAction': {
    form: async ({ fiche }) => ({ keepId: fiche.id, otherId: (await aFiche()).id, 'champ.nom': 'keep' }),
    expected: agents,
  },
  '(site)/annuaire/fusion: undoMergeAction': {
    form: async ({ fiche }) => {
      const agent = await aCompte({ role: 'agent' });
      const { fusionId } = await mergeFiches(agent, { keepId: fiche.id, otherId: (await aFiche()).id });
      return { fusionId };
    },
    expected: agents,
    bare: true,
  },
  '(site)/annuaire/listes: addTermeAction': {
    form: async () => {
      await terme();
      return { liste: 'label', nom: 'Essai quatre', termeId: '' };
    },
    expected: agents,
  },
  '(site)/annuaire/listes: editTermeAction': {
    form: () => terme({ nom: 'Essai renommé' }),
    expected: agents,
  },
  '(site)/annuaire/listes: mergeTermesAction': {
    form: () => terme({ intoId: 'essai-deux' }),
    expected: agents,
  },
  '(site)/annuaire/listes: moveTermeAction': { form: () => terme({ sens: 'apres' }), expected: agents },
  '(site)/annuaire/listes: retireTermeAction': { form: () => terme(), expected: agents },
  '(site)/annuaire/listes: restoreTermeAction': {
    form: async () => {
      const fields = await terme();
      await db.terme.update({ where: { id: fields.termeId }, data: { retiredAt: new Date() } });
      return fields;
    },
    expected: agents,
  },
  '(site)/annuaire/activation: scheduleAction': {
    form: async () => {
      await aFiche({ email: 'accueil@personne.example' });
      return { genre: 'invitation', cible: 'tous', nombre: '1' };
    },
    expected: agents,
  },
  '(site)/annuaire/activation: prepareLettresAction': {
    form: async () => {
      await loadCommunes(systeme);
      await aFiche({ communeInsee: '88160', adresse: '1 rue du Moulin', codePostal: '88000' });
      return { cible: 'tous' };
    },
    expected: agents,
  },
  '(site)/annuaire/activation: cancelLotAction': { form: lot, expected: agents, bare: true },
  // Without a file there is nothing to read: an agent is told so.
  '(site)/annuaire/activation: readReportsAction': {
    form: () => ({}),
    expected: { ...agents, agent: 'refused' },
  },
  '(site)/annuaire/activation: markRefusedAction': {
    form: () => ({ email: 'accueil@moulin.example' }),
    expected: agents,
  },
  '(site)/annuaire/activation: clearRefusalAction': {
    form: async ({ fiche }) => {
      await db.fiche.update({ where: { id: fiche.id }, data: { emailRefus: 'Boîte pleine' } });
      return { ficheId: fiche.id };
    },
    expected: agents,
    bare: true,
  },
  '(site)/annuaire/[slug]/reprendre: claimByCodeAction': {
    form: async ({ fiche }, standing) => ({
      slug: fiche.slug,
      code: await transaction(async (tx) => {
        const code = await issueCode(tx, { ficheId: fiche.id, canal: 'courrier', compteId: null });
        return standing === 'referent' ? code.token : code.code;
      }),
    }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/annuaire/[slug]/reprendre: requestCodeAction': {
    form: ({ fiche }) => ({ slug: fiche.slug, canal: 'email' }),
    expected: { ...signedIn('unauthenticated'), referent: 'refused' },
  },
  '(site)/annuaire/[slug]/reprendre: askForFicheAction': {
    form: ({ fiche }) => ({ slug: fiche.slug, mot: 'Je suis la directrice.' }),
    expected: { ...signedIn('unauthenticated'), referent: 'refused' },
  },
  '(site)/annuaire/[slug]/reprendre: withdrawRevendicationAction': {
    form: revendication,
    expected: { ...everyone('not_found'), stranger: 'unauthenticated' },
  },
  '(site)/annuaire/[slug]/referents: shareFicheAction': {
    form: ({ fiche }) => ({ ficheId: fiche.id, email: 'collegue@example.org' }),
    expected: keepers,
  },
  '(site)/annuaire/[slug]/referents: withdrawShareAction': {
    form: async ({ fiche, other }) => ({
      codeId: await transaction(async (tx) => {
        const more = { compteId: null, email: 'collegue@example.org', sentById: other.id };
        return (await issueCode(tx, { ficheId: fiche.id, canal: 'email', ...more })).id;
      }),
    }),
    expected: keepers,
  },
  '(site)/annuaire/[slug]/referents: removeReferentAction': {
    form: ({ fiche, compte }) => ({ ficheId: fiche.id, compteId: compte('referent')?.id ?? '' }),
    expected: agents,
  },
  '(site)/annuaire/[slug]/referents: leaveFicheAction': {
    form: ({ fiche }) => ({ ficheId: fiche.id, slug: fiche.slug }),
    // Whoever asks is led to the fiche; only its référent had something to leave.
    expected: everyone('done'),
    bare: true,
    writes: 'perhaps',
  },
  '(site)/annuaire/[slug]/referents: acceptRevendicationAction': { form: revendication, expected: keepers },
  '(site)/annuaire/[slug]/referents: refuseRevendicationAction': { form: revendication, expected: keepers },
  // Whoever holds the letter holds the proof, compte or not.
  '(site)/annuaire/[slug]/reprendre: objectToFicheAction': { form: letter, expected: everyone('done') },
  '(site)/annuaire/[slug]/corriger: proposeCorrectionAction': {
    form: ({ fiche }) => ({
      slug: fiche.slug,
      ...{ nom: 'Bibliothèque du Vieux Moulin', avant: JSON.stringify({ nom: fiche.nom }) },
      ...{ auteur: 'Paul Passant', auteurEmail: 'paul@example.org' },
    }),
    expected: everyone('done'),
  },
  '(site)/annuaire/[slug]/signaler: reportFicheAction': {
    form: ({ fiche }) => ({
      ...{ slug: fiche.slug, motif: 'ferme', bonneFoi: 'on' },
      ...{ nom: 'Paul Passant', email: 'paul@example.org' },
    }),
    expected: everyone('done'),
  },
  '(site)/annuaire/import: mapColumnsAction': {
    form: async () => ({
      importId: await anImport(),
      'champ-0': 'nom',
      'champ-1': 'commune',
      source: 'Autre liste',
    }),
    expected: agents,
  },
  '(site)/annuaire/import: startImportAction': {
    form: async () => ({ importId: await anImport() }),
    expected: agents,
  },
  '(site)/annuaire/import: decideLigneAction': {
    form: async () => ({ importId: await anImport({ ligne: 'doublon' }), ligne: '2', choix: 'garder' }),
    expected: agents,
  },
  '(site)/annuaire/import: decideAllAction': {
    form: async () => ({ importId: await anImport({ ligne: 'doublon' }), choix: 'fusionner' }),
    expected: agents,
  },
  '(site)/annuaire/import: undoImportAction': {
    form: async () => ({ importId: await anImport({ etat: 'termine', faite: true }) }),
    expected: agents,
  },
  '(site)/annuaire/a-verifier: acceptSignalementAction': { form: signalement('ferme'), expected: keepers },
  // On its own removal a structure is not its own judge.
  '(site)/annuaire/a-verifier: refuseSignalementAction': { form: signalement('retrait'), expected: agents },
  '(site)/connexion: signInAction': {
    form: () => ({ email: 'personne@example.org', password: 'pas-le-bon' }),
    expected: nobody,
  },
  // Without a provider in the settings there is nothing to tie.
  '(site)/connexion/identite/relier: tieIdentiteAction': {
    form: () => ({}),
    expected: everyone('not_found'),
  },
  '(site)/connexion: requestSignInLinkAction': {
    form: () => ({ email: 'x@example.org' }),
    expected: everyone('done'),
    writes: 'perhaps',
  },
  '(site)/connexion: requestPasswordLinkAction': {
    form: () => ({ email: 'x@example.org' }),
    expected: everyone('done'),
    writes: 'perhaps',
  },
  '(site)/connexion: enterDemonstrationAction': {
    form: (world) => ({ compteId: world.other.id }),
    expected: everyone('not_found'),
    bare: true,
  },
  '(site)/connexion: signOutAction': {
    form: () => ({}),
    expected: everyone('done'),
    bare: true,
    writes: 'perhaps',
  },
  '(site)/invitation/[token]: joinAction': {
    form: (world) => ({ token: world.invitation.token }),
    expected: {
      ...everyone('refused'),
      stranger: 'unauthenticated',
      lecteur: 'done',
      membre: 'done',
      responsable: 'done',
    },
    writes: 'perhaps',
  },
  '(site)/invitation/[token]: switchCompteAction': {
    form: (world) => ({ token: world.invitation.token }),
    expected: everyone('sign-in'),
    bare: true,
    writes: 'perhaps',
  },
  '(site)/lien/[token]: redeemLienAction': {
    form: async (world, standing) => ({ token: await lienFor(world, standing) }),
    expected: everyone('done'),
  },
  '(site)/inscription: signUpAction': {
    form: () => ({ nom: 'Camille', email: 'neuve@example.org', charte: 'on', charteVersion: '1' }),
    expected: everyone('done'),
  },
  '(site)/inscription: signUpInvitedAction': {
    form: (world) => ({
      nom: 'Camille',
      invitation: world.invitation.token,
      charte: 'on',
      charteVersion: '1',
    }),
    expected: everyone('done'),
  },
  '(site)/moderation: decideCasAction': {
    form: ({ moderation }) => ({
      casId: moderation.casId,
      mesure: 'masquer',
      article: '3',
      faits: 'Des mots blessants envers un amateur.',
    }),
    expected: agents,
  },
  '(site)/moderation: assignCasAction': {
    form: ({ moderation, compte }) => ({ casId: moderation.casId, agentId: compte('agent')?.id ?? '' }),
    expected: agents,
  },
  '(site)/moderation: passDutyAction': {
    form: ({ compte }) => ({ agentId: compte('agent')?.id ?? '', du: '2030-01-07', au: '2030-01-11' }),
    expected: agents,
  },
  '(site)/moderation: correctDutyAction': {
    form: async (world, standing) => ({
      ...(await aTurn(world)),
      agentId: world.compte(standing)?.id ?? '',
      du: '2030-01-08',
      au: '2030-01-11',
    }),
    expected: agents,
  },
  '(site)/moderation: cancelDutyAction': { form: aTurn, expected: agents, bare: true },
  '(site)/moderation: takeUpAction': {
    form: ({ forum }) => ({ cible: 'reponse', id: forum.reponseId }),
    expected: agents,
    bare: true,
  },
  // Its author contests; an agent may read it, and has nothing to contest.
  '(site)/moderation/decisions/[id]: appealAction': {
    form: ({ moderation }) => ({ decisionId: moderation.decisionId, texte: 'Elle est majeure et d’accord.' }),
    expected: { ...agents, referent: 'done', agent: 'refused' },
  },
  // This one hides, and waits for no change.
  '(site)/moderation/decisions/[id]: tellCorrectedAction': {
    form: ({ moderation }) => ({ decisionId: moderation.decisionId }),
    expected: { ...agents, referent: 'refused', agent: 'not_found' },
  },
  '(site)/moderation/decisions/[id]: answerAppealAction': {
    form: async ({ moderation: { decisionId }, compte }) => {
      const compteId = compte('referent')?.id ?? '';
      const data = { decisionId, compteId, texte: 'Elle est d’accord.', createdAt: new Date() };
      const { id: recoursId } = await db.recours.create({ data, select: { id: true } });
      return { recoursId, issue: 'maintenue', reponse: 'Son accord manque toujours.' };
    },
    expected: agents,
  },
  '(site)/moderation/decisions/[id]: undoModerationAction': {
    form: ({ moderation }) => ({ decisionId: moderation.decisionId, motif: 'L’accord est arrivé.' }),
    expected: agents,
  },
  '(site)/signaler: reportContentAction': {
    form: ({ annonce }) => ({
      ...{ cible: 'annonce', id: annonce.id, article: '4', texte: 'C’est un spectacle.' },
      ...{ nom: 'Une voisine', email: 'voisine@example.org', bonneFoi: 'on' },
    }),
    expected: everyone('done'),
  },
  '(site)/signaler: confirmReportAction': {
    form: async ({ annonce }) => {
      const { id } = await db.casSignalement.create({
        data: {
          ...{ kind: 'annonce', cibleId: annonce.id, article: 4, texte: 'C’est un spectacle.' },
          ...{ nom: 'Une voisine', email: 'voisine@example.org' },
          createdAt: new Date(),
        },
        select: { id: true },
      });
      return { token: signId('signalement', id) };
    },
    expected: everyone('done'),
  },
  '(site)/signaler: blockCompteAction': {
    form: ({ other }) => ({ compteId: other.id }),
    expected: signedIn('unauthenticated'),
  },
  '(site)/compte/brouillons: forgetBrouillonAction': {
    form: async (world, standing) => {
      const compteId = (world.compte(standing) ?? world.compte('membre'))?.id ?? '';
      const said = { compteId, cle: 'sujet', texte: 'À moitié.', updatedAt: new Date() };
      await db.brouillon.create({ data: said });
      return { cle: 'sujet' };
    },
    expected: signedIn('sign-in'),
    bare: true,
  },
  '(site)/compte/blocages: unblockCompteAction': {
    form: async (world, standing) => {
      const compteId = (world.compte(standing) ?? world.compte('membre'))?.id ?? '';
      const data = { compteId, bloqueId: world.other.id, createdAt: new Date() };
      await db.blocage.create({ data });
      return { compteId: world.other.id };
    },
    expected: signedIn('sign-in'),
    bare: true,
  },
  '(site)/compte: updateProfileAction': {
    form: () => ({ nom: 'Nouveau Nom', fonction: 'Régie' }),
    expected: signedIn('sign-in'),
  },
  '(site)/notifications: readAllAction': {
    form: async (world, standing) => {
      const { id: compteId } = world.compte(standing) ?? world.other;
      await aNotification(compteId);
      return { jusqua: new Date(Date.now() + 60_000).toISOString() };
    },
    expected: signedIn('sign-in'),
  },
  // Whoever has the link had the mail.
  '(site)/notifications/arret/[token]: stopMailsAction': {
    form: (world, standing) => ({
      token: signId('notifications', `reponse.${(world.compte(standing) ?? world.other).id}`),
    }),
    expected: everyone('done'),
  },
  '(site)/notifications/reglages: chooseFrequencesAction': {
    form: () => ({ resume: 'on', reponse: 'quotidienne' }),
    expected: signedIn('sign-in'),
  },
  '(site)/notifications/reglages: chooseForEspaceAction': {
    form: ({ espaceId }) => ({ espaceId, message: 'hebdomadaire' }),
    expected: {
      ...outside,
      stranger: 'sign-in',
      lecteur: 'done',
      membre: 'done',
      responsable: 'done',
    },
  },
  '(site)/notifications/reglages: pauseMailsAction': {
    form: () => ({ jusqua: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10) }),
    expected: signedIn('sign-in'),
  },
  '(site)/notifications/reglages: chooseInteretsAction': {
    form: () => ({ commune: '', rayon: '' }),
    expected: signedIn('sign-in'),
  },
  '(site)/notifications/reglages: confirmAddressAction': {
    form: () => ({}),
    // Records a job alone.
    writes: 'perhaps',
    expected: signedIn('sign-in'),
  },
  '(site)/compte: changeEmailAction': {
    form: () => ({ email: 'autre@example.org' }),
    expected: signedIn('sign-in'),
  },
  '(site)/compte: changePasswordAction': {
    form: () => ({ password: 'un-nouveau-secret' }),
    expected: signedIn('sign-in'),
  },
  '(site)/compte: revokeSessionAction': {
    form: () => ({ session: 'inconnue' }),
    expected: signedIn('sign-in'),
    bare: true,
    writes: 'perhaps',
  },
  // Nobody here has a photo: done, and nothing to write.
  '(site)/compte: removePortraitAction': {
    form: () => ({}),
    expected: signedIn('sign-in'),
    bare: true,
    writes: 'perhaps',
  },
  '(site)/compte: signOutEverywhereAction': { form: () => ({}), expected: signedIn('sign-in'), bare: true },
  '(site)/compte: leaveStructureAction': {
    form: () => ({ ficheId: 'inconnue' }),
    expected: signedIn('sign-in'),
    bare: true,
    writes: 'perhaps',
  },
  // Counts, and nothing of who.
  '(site)/aide/[guide]: rateGuideAction': {
    form: () => ({ guide: 'ouvrir-un-espace', avis: 'oui' }),
    expected: everyone('done'),
  },
  // A visitor says who they are.
  '(site)/contact: writeToTeamAction': {
    form: () => ({
      nom: 'Camille',
      email: 'camille@example.org',
      objet: 'Une question',
      texte: 'Comment prête-t-on une salle ?',
    }),
    expected: everyone('done'),
  },
  '(site)/bienvenue: endBienvenueAction': {
    form: () => ({}),
    expected: signedIn('sign-in'),
    bare: true,
  },
  '(site)/compte: acceptCharteAction': {
    form: () => ({ charteVersion: '1' }),
    expected: signedIn('sign-in'),
    bare: true,
    writes: 'perhaps',
  },
  '(site)/compte/comptes: changeCompteRoleAction': {
    form: (world) => ({ compteId: world.other.id, role: 'agent' }),
    expected: everyone('not_found'),
  },
  '(site)/compte/comptes: disableCompteAction': {
    form: (world) => ({ compteId: world.other.id, motif: 'Messages sans rapport, malgré deux rappels.' }),
    expected: everyone('not_found'),
  },
  '(site)/compte/comptes: enableCompteAction': {
    form: (world) => ({ compteId: world.other.id }),
    expected: everyone('not_found'),
    bare: true,
  },
  '(site)/compte/donnees: deleteCompteAction': {
    form: () => ({ compris: 'on' }),
    expected: signedIn('sign-in'),
  },
  '(site)/compte/instance: saveInstance': {
    form: () => ({ nom: 'Pris' }),
    expected: nobody,
  },
  '(site)/compte/instance: refreshTerritoireAction': { form: () => ({}), expected: nobody },
  '(site)/compte/instance: publishNextCharte': {
    form: () => ({ texte: 'Texte' }),
    expected: nobody,
  },
  '(site)/espaces: acceptInvitationAction': {
    form: inviteActor,
    expected: signedIn('unauthenticated'),
    writes: 'perhaps',
  },
  '(site)/espaces: declineInvitationAction': { form: inviteActor, expected: signedIn('unauthenticated') },
  '(site)/espaces/nouveau: openEspaceAction': {
    form: () => ({ nom: 'Un nouvel espace' }),
    expected: signedIn('unauthenticated'),
  },
  // The espace is private: who is in it is led there, the others learn nothing.
  'espaces/[slug]: requestAdhesionAction': {
    form: (world) => ({ slug: world.slug, mot: 'Bonjour.' }),
    expected: { ...outside, lecteur: 'done', membre: 'done', responsable: 'done' },
    writes: 'perhaps',
  },
  'espaces/[slug]: withdrawAdhesionAction': { form: ownAdhesion, expected: signedIn('unauthenticated') },
  'espaces/[slug]/membres: acceptAdhesionAction': { form: adhesion, expected: managers },
  'espaces/[slug]/membres: refuseAdhesionAction': { form: adhesion, expected: managers },
  'espaces/[slug]/membres: inviteAction': {
    form: (world) => ({ espaceId: world.espaceId, email: 'neuf@example.org', role: 'membre' }),
    expected: managers,
  },
  'espaces/[slug]/membres: inviteListAction': {
    form: (world) => ({ espaceId: world.espaceId, liste: 'neuf@example.org', role: 'membre' }),
    expected: managers,
  },
  'espaces/[slug]/membres: resendAction': {
    form: (world) => ({ invitationId: world.invitation.id }),
    expected: managers,
  },
  'espaces/[slug]/membres: withdrawAction': {
    form: (world) => ({ invitationId: world.invitation.id }),
    expected: managers,
  },
  'espaces/[slug]/membres: changeRoleAction': {
    form: (world) => ({ espaceId: world.espaceId, compteId: world.other.id, role: 'lecteur' }),
    expected: managers,
  },
  'espaces/[slug]/membres: removeAction': {
    form: (world) => ({ espaceId: world.espaceId, compteId: world.other.id }),
    expected: managers,
  },
  'espaces/[slug]/membres: leaveAction': {
    form: (world) => ({ espaceId: world.espaceId, successeurId: world.other.id }),
    expected: { ...outside, lecteur: 'done', membre: 'done', responsable: 'done' },
  },
  // Others are there: even a responsable may not erase what they wrote.
  'espaces/[slug]/membres: closeAction': {
    form: (world) => ({ espaceId: world.espaceId }),
    expected: { ...managers, responsable: 'refused' },
  },
  'espaces/[slug]/reglages: updateEspaceAction': {
    form: (world) => ({ espaceId: world.espaceId, nom: 'Un autre nom', visibilite: 'visible' }),
    expected: managers,
  },
  'espaces/[slug]/discussion: sendMessageAction': {
    args: (world) => [world.espaceId, world.slug],
    form: () => ({ clientId: 'formulaire', body: 'Depuis la page.' }),
    expected: writers,
  },
  // A draft of one's own is taken back wherever one stands.
  'espaces/[slug]/discussion: removeDraftAction': {
    form: async ({ espaceId, other, compte }, standing) => ({
      fichierId: await aFichier({ espaceId, compteId: (compte(standing) ?? other).id, usage: 'brouillon' }),
    }),
    expected: signedIn('unauthenticated'),
  },
  'espaces/[slug]/documents: createDocumentAction': {
    form: (world) => ({ espaceId: world.espaceId, titre: 'Neuf' }),
    expected: writers,
  },
  'espaces/[slug]/documents: findImagesAction': {
    form: (world) => ({ espaceId: world.espaceId, q: '', page: '1' }),
    expected: { ...outside, lecteur: 'done', membre: 'done', responsable: 'done' },
    bare: true,
    // Reads only.
    writes: 'perhaps',
  },
  'espaces/[slug]/documents: renameDocumentAction': {
    form: (world) => ({ documentId: world.documentId, titre: 'Renommé' }),
    expected: writers,
  },
  'espaces/[slug]/documents: trashDocumentAction': {
    form: (world) => ({ documentId: world.documentId }),
    expected: writers,
    bare: true,
  },
  'espaces/[slug]/documents: restoreDocumentAction': {
    form: (world) => ({ documentId: world.trashedId }),
    expected: writers,
    bare: true,
  },
  'espaces/[slug]/fichiers: renameFichierAction': {
    form: (world) => ({ fichierId: world.fichierId, nom: 'autre' }),
    expected: writers,
  },
  'espaces/[slug]/fichiers: trashFichierAction': {
    form: (world) => ({ fichierId: world.fichierId }),
    expected: writers,
  },
  'espaces/[slug]/fichiers: restoreFichierAction': {
    form: (world) => ({ fichierId: world.trashedFichierId }),
    expected: writers,
  },
  // Who added it may too: here, somebody else did.
  'espaces/[slug]/fichiers: deleteFichierAction': {
    form: (world) => ({ fichierId: world.trashedFichierId }),
    expected: managers,
  },
};
