import { beforeEach, describe, expect, test } from 'vitest';
import { listCommentaires } from '@/lib/commentaires/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { db, Prisma, transaction } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { createDocumentIn } from '@/lib/documents/commands';
import { editReponse } from '@/lib/forum/commands/edit';
import { mergeSujet } from '@/lib/forum/commands/merge';
import { splitSujet } from '@/lib/forum/commands/split';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { cibles } from '@/lib/moderation/cibles';
import { decideCas } from '@/lib/moderation/commands/decide';
import { takeUp } from '@/lib/moderation/commands/open-cas';
import { reportContent } from '@/lib/moderation/commands/report';
import { undoModeration } from '@/lib/moderation/commands/undo';
import { moderationAnnuleeMail } from '@/lib/moderation/mails';
import { getCas } from '@/lib/moderation/queries/cas';
import { getDecision } from '@/lib/moderation/queries/decision';
import { getReportable } from '@/lib/moderation/queries/report';
import { type CibleKind, casNumero, cibleKinds } from '@/lib/moderation/words';
import { anAnnonce } from '../../support/annonces';
import { anArticle } from '../../support/articles';
import { aCommentaire } from '../../support/commentaires';
import { fillInstance, resetDatabase } from '../../support/database';
import { allEventsOf } from '../../support/events';
import { aFiche } from '../../support/fiches';
import { aFichier } from '../../support/fichiers';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte, anEspace } from '../../support/people';
import { type Held, readEverywhere } from './places';

/** In the words of each kind, its own: nothing else on the site says it. */
const wordOf: Record<CibleKind, string> = {
  sujet: 'xylographe',
  reponse: 'ocarina',
  annonce: 'palanquin',
  commentaire: 'zibeline',
  article: 'bilboquet',
  message: 'quincaille',
  conversation: 'hallebarde',
  document: 'parapluie',
  fichier: 'lanterne',
  fiche: 'moulinette',
  compte: '',
};
const tableOf: Record<CibleKind, string> = {
  sujet: 'sujets',
  reponse: 'reponses',
  annonce: 'annonces',
  commentaire: 'commentaires',
  article: 'articles',
  message: 'messages',
  conversation: 'conversation_messages',
  document: 'documents',
  fichier: 'fichiers',
  fiche: 'fiches',
  compte: 'comptes',
};
/** Where each is found before, besides: what looks nowhere finds nothing after either. */
const amongOf: Partial<Record<CibleKind, string[]>> = {
  sujet: [
    'forum, latest',
    'forum, neighbours',
    'forum, history of a whole sujet',
    'search, everywhere',
    'search, of a visitor',
    'search, suggestions',
  ],
  reponse: ['forum, history', 'search, everywhere'],
  annonce: ['annonces, page', 'annonces, page of a visitor', 'search, suggestions'],
  article: ['blog, film', 'search, everywhere', 'search, suggestions'],
  message: ['search, everywhere'],
  conversation: ['conversations, page', 'conversations, list'],
};
const client = { address: '192.0.2.1', appareil: 'Test' };
const hideable = cibleKinds.filter((kind) => kind !== 'compte');

let auteur: Connecte;
let reader: Connecte;
let agent: Connecte;
let held: Held;
/** The first message of the sujet that holds a word itself. */
let first: string;
let ids: Record<CibleKind, string>;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Paul Génin' });
  reader = await aCompte({ nom: 'Annie Grosjean' });
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  await aCategorie();
  const { id: espaceId } = await anEspace([
    [auteur, 'responsable'],
    [reader, 'membre'],
  ]);
  const annonce = await anAnnonce({
    auteurId: auteur.id,
    titre: `Un ${wordOf.annonce} à prêter`,
    commentairesOuverts: true,
  });
  const film = { site: 'peertube.example', film: `le-${wordOf.article}` };
  const article = await anArticle({
    ...{ auteurs: [auteur.id], titre: `Le ${wordOf.article} en classe` },
    texte: `La première fois.\n\nhttps://${film.site}/w/${film.film}\n`,
  });
  const sujet = await aSujet(reader, { titre: 'Une question simple', texte: 'Bonjour à tous.' });
  const whole = await aSujet(auteur, { titre: `Qui a un ${wordOf.sujet} ?`, texte: 'Je cherche.' });
  const reponse = await aReponse(auteur, sujet.id, { texte: `J’ai une ${wordOf.reponse}. @Annie Grosjean` });
  // What was said before is read as well.
  const again = `J’ai toujours une ${wordOf.reponse}. @Annie Grosjean`;
  await editReponse(auteur, { reponseId: reponse.id, texte: again });
  const { id: firstId } = await db.reponse.findFirstOrThrow({ where: { sujetId: whole.id } });
  await editReponse(auteur, { reponseId: firstId, texte: `Je cherche un ${wordOf.sujet}.` });
  const fiche = await aFiche({ nom: `La ${wordOf.fiche}`, referents: [auteur] });
  const said = { texte: `Une ${wordOf.commentaire} en plus ?` };
  const commentaire = await aCommentaire(auteur, { annonceId: annonce.id, ...said });
  const message = await sendMessage(auteur, {
    espaceId,
    clientId: 'un',
    body: `La ${wordOf.message} est prête, @Annie Grosjean.`,
  });
  await db.message.update({
    where: { id: message.id },
    data: { pinnedAt: new Date(), pinnedById: reader.id },
  });
  const documentId = await transaction((tx) =>
    createDocumentIn(tx, { espaceId, compteId: auteur.id, titre: `Le ${wordOf.document}` }),
  );
  const fichierId = await aFichier({ espaceId, compteId: auteur.id, nom: `${wordOf.fichier}.pdf` });
  await db.messageFichier.create({ data: { messageId: message.id, fichierId, rang: 0 } });
  const scene = await anAnnonce({ auteurId: reader.id, titre: 'Cherche une scène' });
  const answer = { annonceId: scene.id, clientId: 'un', texte: `Contre une ${wordOf.conversation}.` };
  const { conversationId } = await answerAnnonce(auteur, answer);
  const { id: prive } = await db.conversationMessage.findFirstOrThrow();
  ids = {
    ...{ sujet: whole.id, reponse: reponse.id, annonce: annonce.id, commentaire: commentaire.id },
    ...{ article: article.id, message: message.id, document: documentId, fichier: fichierId },
    ...{ fiche: fiche.id, compte: auteur.id, conversation: prive },
  };
  const { slug } = await db.sujet.findUniqueOrThrow({ where: { id: whole.id } });
  first = firstId;
  held = {
    espaceId,
    annonce,
    article,
    film,
    sujet,
    whole: { slug },
    fiche,
    documentId,
    fichierId,
    conversationId,
  };
});

const found = async (kind: CibleKind) =>
  [...(await readEverywhere(reader, wordOf[kind], held))]
    .filter(([, text]) => text.toLowerCase().includes(wordOf[kind]))
    .map(([name]) => name);

/** Numbers that tell live pages to look again go on; everything else of the row is compared. */
async function rowOf(kind: CibleKind) {
  const [row] = await db.$queryRaw<{ row: Record<string, unknown> }[]>`
    select to_jsonb(t) - 'rev' - 'recherche' as row from ${Prisma.raw(tableOf[kind])} t where id = ${ids[kind]}`;
  return row?.row;
}
const attached = () => db.messageFichier.findMany({ orderBy: { fichierId: 'asc' } });

async function hide(kind: CibleKind, mesure: 'masquer' | 'retirer' = 'masquer') {
  const trouvee = await cibles[kind].find(ids[kind]);
  expect(trouvee?.auteurs.map(({ id }) => id)).toEqual([auteur.id]);
  const cas = await db.cas.create({
    data: {
      ...{ annee: 2026, rang: (await db.cas.count()) + 1, kind, cibleId: ids[kind], theme: 'propos' },
      ...{ titre: trouvee?.titre ?? '', extrait: '', auteurNom: auteur.nom, openedAt: new Date() },
    },
    select: { id: true },
  });
  return decideCas(agent, { casId: cas.id, mesure, article: 3, faits: 'Des mots qui blessent.' });
}

describe('what moderation hides', () => {
  test.each(hideable)('%s: found before, nowhere after, exactly as before once undone', async (kind) => {
    const before = { row: await rowOf(kind), places: await found(kind), attached: await attached() };
    expect(before.places.length).toBeGreaterThan(0);
    expect(before.places).toEqual(expect.arrayContaining(amongOf[kind] ?? []));
    let decisionId = '';
    const events = await allEventsOf(async () => {
      ({ decisionId } = await hide(kind));
    });
    expect(await found(kind)).toEqual([]);
    // Live and kept pages look again at once.
    const told: Partial<Record<CibleKind, string>> = {
      ...{ message: 'message', document: 'document', fichier: 'fichier', conversation: 'notifications' },
    };
    expect(events.map(({ type }) => type)).toContain(told[kind] ?? 'public');

    await undoModeration(agent, { decisionId, motif: 'Relu à deux.' });
    expect(await getDecision(auteur, decisionId)).toMatchObject({ undoneAbsent: '' });
    expect(await rowOf(kind)).toEqual(before.row);
    expect(await attached()).toEqual(before.attached);
    // What notifications told was taken back, and is not told again.
    const again = before.places.filter((name) => !name.startsWith('notifications'));
    expect((await found(kind)).filter((name) => !name.startsWith('notifications'))).toEqual(again);
  });

  test.each((['annonce', 'commentaire', 'article', 'document', 'fichier'] as const).map((kind) => [kind]))(
    '%s: undone once it has gone, nobody is told that it is back',
    async (kind) => {
      const { decisionId } = await hide(kind);
      await db.$executeRaw`delete from ${Prisma.raw(tableOf[kind])} where id = ${ids[kind]}`;
      await undoModeration(agent, { decisionId, motif: 'Relu à deux.' });
      const mail = await moderationAnnuleeMail(`${decisionId}:${auteur.id}`);
      expect(mail?.text).toMatch(/n’existe plus/);
      expect(mail?.text).not.toMatch(/comme avant/);
      const line = await db.journal.findFirstOrThrow({ orderBy: { rang: 'desc' } });
      expect(line.detail).toMatch(/^Relu à deux\. – .*il ne revient pas/);
      expect(await getDecision(auteur, decisionId)).toMatchObject({
        undoneAbsent: expect.stringContaining('n’existe plus'),
      });
    },
  );

  test('the first message stands for its sujet: its title is nowhere, and comes back', async () => {
    const before = await found('sujet');
    expect(await getReportable(reader, { cible: 'reponse', id: first })).toMatchObject({
      ...{ kind: 'sujet', id: ids.sujet },
    });
    const { numero } = await takeUp(agent, { cible: 'reponse', id: first });
    await reportContent(reader, { cible: 'reponse', id: first, article: '3' }, client);
    // Both are one case, about the sujet.
    const cas = await db.cas.findMany({ include: { signalements: true } });
    expect(cas).toMatchObject([{ kind: 'sujet', cibleId: ids.sujet, signalements: [{ kind: 'sujet' }] }]);
    const casId = cas[0]?.id;
    const said = { casId, mesure: 'masquer', article: 3, faits: 'Des mots qui blessent.' };
    const { decisionId } = await decideCas(agent, said);
    expect(await found('sujet')).toEqual([]);
    await undoModeration(agent, { decisionId, motif: 'Relu à deux.' });
    const told = (name: string) => !name.startsWith('notifications');
    expect((await found('sujet')).filter(told)).toEqual(before.filter(told));
    expect(numero).toBe(`2026-${cas[0]?.rang}`);
  });

  test('an answer reported before it became the first of a sujet takes the sujet with it', async () => {
    const { numero } = await takeUp(agent, { cible: 'reponse', id: ids.reponse });
    const titre = `Où trouver une ${wordOf.reponse}`;
    await splitSujet(agent, { sujetId: held.sujet.id, reponses: [ids.reponse], titre, clientId: 'scinde' });
    const cas = await db.cas.findFirstOrThrow();
    const said = { casId: cas.id, mesure: 'masquer', article: 3, faits: 'Des mots qui blessent.' };
    const { decisionId } = await decideCas(agent, said);
    expect(await found('reponse')).toEqual([]);
    await undoModeration(agent, { decisionId, motif: 'Relu à deux.' });
    expect(await found('reponse')).toContain('search, suggestions');
    expect((await getCas(agent, numero)).trouvee?.titre).toBe(titre);
  });

  test('a sujet that became part of another is hidden where its first message went', async () => {
    const { slug } = await aSujet(agent, { titre: 'Ailleurs', texte: 'Ici.' });
    await takeUp(agent, { cible: 'sujet', id: ids.sujet });
    const cas = await db.cas.findFirstOrThrow();
    await mergeSujet(agent, { sujetId: ids.sujet, dans: slug });
    expect(await getReportable(reader, { cible: 'sujet', id: ids.sujet })).toMatchObject({
      ...{ kind: 'reponse', id: first },
    });
    const said = { casId: cas.id, mesure: 'masquer', article: 3, faits: 'Des mots qui blessent.' };
    const { decisionId } = await decideCas(agent, said);
    expect(await found('sujet')).toEqual([]);
    await undoModeration(agent, { decisionId, motif: 'Relu à deux.' });
    expect(await db.reponse.findUnique({ where: { id: first } })).toMatchObject({ hiddenAt: null });
  });

  test.each([
    [
      'an annonce',
      (fichierId: string) => db.annoncePhoto.create({ data: { fichierId, annonceId: ids.annonce, rang: 1 } }),
    ],
    [
      'an article',
      (fichierId: string) => db.articlePhoto.create({ data: { fichierId, articleId: ids.article, rang: 1 } }),
    ],
    [
      'a fiche',
      (fichierId: string) => db.fichePhoto.create({ data: { fichierId, ficheId: ids.fiche, rang: 1 } }),
    ],
  ])('a picture of %s is shown nowhere, and comes back', async (_what, join) => {
    const fichierId = await aFichier({ compteId: auteur.id, usage: 'annonce', largeur: 800, hauteur: 600 });
    await join(fichierId);
    const shown = async () =>
      [...(await readEverywhere(reader, 'lanterne', held))].flatMap(([name, text]) =>
        text.includes(fichierId) ? [name] : [],
      );
    const before = await shown();
    expect(before).not.toEqual([]);
    const avant = await transaction((tx) => cibles.fichier.hide(tx, fichierId, new Date()));
    expect(await shown()).toEqual([]);
    await transaction((tx) => cibles.fichier.restore(tx, fichierId, avant));
    expect(await shown()).toEqual(before);
  });

  test('has its exact address (DSA, article 16): a commentaire its own place, on its page of them', async () => {
    const { commentaire, annonce } = ids;
    const chemin = async (id: string) => (await getReportable(reader, { cible: 'commentaire', id })).chemin;
    expect(await chemin(commentaire)).toBe(`/annonces/${held.annonce.slug}#commentaire-${commentaire}`);
    const later = await aCommentaire(auteur, { annonceId: annonce });
    await db.commentaire.createMany({
      data: Array.from({ length: 19 }, (_, index) => ({
        ...{ id: uuid7(), clientId: `c${index}`, texte: 'Avant.', annonceId: annonce, auteurId: reader.id },
        createdAt: new Date(0),
      })),
    });
    const exact = `/annonces/${held.annonce.slug}?page=2#commentaire-${later.id}`;
    expect(await chemin(later.id)).toBe(exact);
    expect(await listCommentaires(reader, { annonceId: annonce }, 2)).toMatchObject({
      items: [{ id: later.id }],
    });
    await reportContent(reader, { cible: 'commentaire', id: later.id, article: 3, texte: 'Lisez.' }, client);
    const cas = await db.cas.findFirstOrThrow({ where: { cibleId: later.id } });
    expect((await getCas(agent, casNumero(cas))).trouvee?.chemin).toBe(exact);
  });

  test('is not hidden a second time, and a case opened by an agent says so', async () => {
    await hide('annonce');
    const { numero } = await takeUp(agent, { cible: 'annonce', id: ids.annonce });
    const cas = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
    expect(numero).toBe(`2026-${cas.rang}`);
    expect(cas.theme).toBe('autre');
    await expect(
      decideCas(agent, { casId: cas.id, mesure: 'retirer', article: 3, faits: 'Des mots qui blessent.' }),
    ).rejects.toMatchObject({ fields: { mesure: expect.stringContaining('déjà masqué') } });
  });
});
