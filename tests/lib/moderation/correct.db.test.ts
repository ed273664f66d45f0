import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { editAnnonce } from '@/lib/annonces/commands/edit';
import { saveArticle } from '@/lib/blog/commands/save';
import { getEditableArticle } from '@/lib/blog/queries/form';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db, transaction } from '@/lib/core/db';
import { renameDocument } from '@/lib/documents/commands';
import { compactDocument } from '@/lib/documents/compaction';
import { openDocument } from '@/lib/documents/queries';
import { appendUpdates } from '@/lib/documents/updates';
import { FRAGMENT } from '@/lib/documents/words';
import { editReponse } from '@/lib/forum/commands/edit';
import { openCas } from '@/lib/moderation/cas';
import { cibles } from '@/lib/moderation/cibles';
import { appealDecision, decideAppeal } from '@/lib/moderation/commands/appeal';
import { tellCorrected } from '@/lib/moderation/commands/correct';
import { decideCas } from '@/lib/moderation/commands/decide';
import { takeUp } from '@/lib/moderation/commands/open-cas';
import { hideUnchanged } from '@/lib/moderation/commands/pass-time';
import { remindLate } from '@/lib/moderation/commands/remind';
import { reportContent } from '@/lib/moderation/commands/report';
import { undoModeration } from '@/lib/moderation/commands/undo';
import { moderationDecisionMail, moderationRecoursMail } from '@/lib/moderation/mails';
import { getDecision } from '@/lib/moderation/queries/decision';
import { measuresOn } from '@/lib/moderation/queries/measures-on';
import { listOwnDecisions } from '@/lib/moderation/queries/own-decisions';
import { statementFacts, statementLead, statementTitle } from '@/lib/moderation/statement';
import { recoursUntil } from '@/lib/moderation/when';
import type { CibleKind } from '@/lib/moderation/words';
import { anAnnonce } from '../../support/annonces';
import { anArticle } from '../../support/articles';
import { fillInstance, resetDatabase } from '../../support/database';
import { aDocument } from '../../support/documents';
import { aFichier } from '../../support/fichiers';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { aCompte } from '../../support/people';

const later = (days: number) => new Date(Date.now() + days * 86_400_000);

let paul: Connecte;
let annie: Connecte;
let helene: Connecte;
let marc: Connecte;

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  paul = await aCompte({ nom: 'Paul Génin' });
  annie = await aCompte({ nom: 'Annie Grosjean' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  marc = await aCompte({ nom: 'Marc Didier', role: 'agent' });
});

async function ask(cible: CibleKind, id: string, mesure = 'modifier') {
  await takeUp(helene, { cible, id });
  return again(mesure);
}
/** Of an espace: reported by one of its members. */
async function takeUpDocument(by: Connecte, id: string) {
  const client = { address: '192.0.2.1', appareil: 'Test' };
  await reportContent(by, { cible: 'document', id, article: '4' }, client);
  return again('modifier');
}
async function again(mesure: string) {
  const { id: casId } = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
  return decideCas(helene, { casId, mesure, article: '4', faits: 'Un prix de spectacle y figure.' });
}
const hideIt = () => at(later(8), () => hideUnchanged(systeme));
const toldAgents = async () =>
  (await db.notification.findMany({ where: { cle: { startsWith: 'cas:' }, compteId: helene.id } })).map(
    ({ texte }) => texte,
  );

describe('who is asked to change an article that is online', () => {
  test('changes it, says so, and an agent looks again at once; others still do not write it', async () => {
    const { id, slug } = await anArticle({ auteurs: [paul.id], titre: 'Une classe écrit' });
    const said = { articleId: id, titre: 'Une classe écrit sa pièce', chapo: '', texte: 'Autrement dit.' };
    await expect(saveArticle(paul, said)).rejects.toMatchObject({ code: 'not_found' });
    const { decisionId } = await ask('article', id);
    await expect(tellCorrected(paul, { decisionId })).rejects.toThrow(/n’a pas changé/);
    await expect(saveArticle(annie, said)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getEditableArticle(paul, { slug })).titre).toBe('Une classe écrit');
    expect(await getDecision(paul, decisionId)).toMatchObject({
      modifier: { href: `/blog/${slug}/modifier` },
    });
    await saveArticle(paul, said);
    await tellCorrected(paul, { decisionId });
    await tellCorrected(paul, { decisionId });
    expect(await toldAgents()).toEqual(['Son auteur l’a modifié : est-ce assez ?']);
    // Nothing is hidden on the seventh day: an agent decides.
    expect(await hideIt()).toBe(0);
    const decision = await getDecision(paul, decisionId);
    expect(decision).toMatchObject({ suite: 'relue', modifier: null });
    await expect(saveArticle(paul, said)).rejects.toMatchObject({ code: 'not_found' });
    const left = await again('laisser');
    expect((await moderationDecisionMail(`${left.decisionId}:${paul.id}`))?.subject).toBe(
      'Votre article modifié est en place',
    );
    expect(await db.notification.count({ where: { cle: `decision:${left.decisionId}` } })).toBe(1);
  });
});

describe('what was changed', () => {
  /** Nothing is hidden: an agent looks. */
  const looked = async () => {
    expect(await hideIt()).toBe(0);
    expect(await db.cas.count({ where: { closedAt: null } })).toBe(1);
    // It waits since it came back, not since it was opened.
    expect(await at(later(8), () => remindLate(systeme))).toBe(0);
    expect(await toldAgents()).toEqual([expect.stringContaining('est-ce assez')]);
  };

  test('far down a long text is changed', async () => {
    await aCategorie();
    const long = `${'Nous jouons partout. '.repeat(300)}Le numéro de Jeanne est le`;
    const sujet = await aSujet(paul, { titre: 'Concert', texte: `${long} 06.` });
    await ask('sujet', sujet.id);
    const { id: reponseId } = await db.reponse.findFirstOrThrow({ where: { sujetId: sujet.id } });
    await editReponse(paul, { reponseId, texte: `${long} secret.` });
    await looked();
  });

  test('in a title beyond what the desk shows, in tags or in files is changed', async () => {
    await aCategorie();
    const titre = `${'Un concert '.repeat(8)}à dix euros`;
    const sujet = await aSujet(paul, { titre, texte: 'Voici.' });
    const { id: reponseId, texte } = await db.reponse.findFirstOrThrow({ where: { sujetId: sujet.id } });
    await ask('sujet', sujet.id);
    await editReponse(paul, { reponseId, texte, titre: titre.replace('dix', 'neuf') });
    await looked();
    await again('laisser');
    await ask('sujet', sujet.id);
    await editReponse(paul, { reponseId, texte, titre, etiquettes: 'musique' });
    await looked();
    await again('laisser');
    const files = { compteId: paul.id, usage: 'forum' } as const;
    const fichiers = [await aFichier(files), await aFichier(files)];
    await editReponse(paul, { reponseId, texte, titre, fichiers });
    await ask('sujet', sujet.id);
    await editReponse(paul, { reponseId, texte, titre, fichiers: fichiers.slice(1) });
    await looked();
  });

  test('in a document is changed as soon as it is typed, and not by the tidying of what was typed before', async () => {
    const { id, anne, denis } = await aDocument();
    const type = async (text: string) => {
      const doc = new Y.Doc();
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      doc.getXmlFragment(FRAGMENT).insert(0, [paragraph]);
      const changes = [{ authorId: anne.id, update: Y.encodeStateAsUpdate(doc) }];
      await appendUpdates(systeme, { documentId: id, nodeId: 'un', changes });
    };
    await type('Jeanne, 06.');
    const { decisionId } = await takeUpDocument(denis, id);
    await compactDocument(systeme, id);
    await expect(tellCorrected(anne, { decisionId })).rejects.toThrow(/n’a pas changé/);
    await type('Une élève.');
    await looked();
  });

  test('in a price or a photo of an annonce is changed; time that passes changes nothing', async () => {
    const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert', prix: 10 });
    const { decisionId } = await ask('annonce', id);
    await db.annonce.update({ where: { id }, data: { updatedAt: new Date(), avertieAt: new Date() } });
    await expect(tellCorrected(paul, { decisionId })).rejects.toThrow(/n’a pas changé/);
    await db.annonce.update({ where: { id }, data: { prix: null } });
    await looked();
    await again('laisser');
    const fichierId = await aFichier({ compteId: paul.id, usage: 'annonce', largeur: 8, hauteur: 6 });
    await db.annoncePhoto.create({ data: { annonceId: id, fichierId, rang: 1 } });
    await ask('annonce', id);
    await db.annoncePhoto.delete({ where: { fichierId } });
    await looked();
  });
});

test('what is changed and reported at the same moment is one open case', async () => {
  const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert', description: 'Dix euros.' });
  const { decisionId } = await ask('annonce', id);
  await editAnnonce(paul, { annonceId: id, titre: 'Concert', description: 'Une sono.' });
  const trouvee = await cibles.annonce.find(id);
  if (!trouvee) throw new Error('an annonce online is found');
  let told: Promise<unknown> = Promise.resolve();
  await transaction(async (tx) => {
    await openCas(tx, { kind: 'annonce', trouvee, theme: 'autre', par: helene });
    told = tellCorrected(paul, { decisionId });
    const waiting = () => db.$queryRaw<unknown[]>`
      select 1 from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`;
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1));
  });
  await told;
  expect(await db.cas.count({ where: { closedAt: null } })).toBe(1);
});

describe('what was not changed in time', () => {
  test('is hidden, says so in the gender it has, and can still be changed by its author', async () => {
    const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert', description: 'Dix euros.' });
    const { decisionId } = await ask('annonce', id);
    expect(await hideIt()).toBe(1);
    const ref = { kind: 'annonce' as const, id };
    expect((await measuresOn(paul, [ref])).get(id)).toMatchObject({ decisionId, hidden: true, mine: true });
    expect((await measuresOn(marc, [ref])).get(id)).toMatchObject({ decisionId, mine: false });
    expect((await measuresOn(annie, [ref])).size).toBe(0);
    const decision = await getDecision(paul, decisionId);
    const told = [statementTitle(decision), statementLead(decision), ...statementFacts(decision).flat()];
    expect(told.join('\n')).not.toMatch(/reste visible|est masqué |est masqué,/);
    expect(statementTitle(decision)).toBe('Votre annonce est masquée, faute de modification');
    expect(told).toContainEqual(expect.stringMatching(/^Masquée le .+ \d{4}, faute de modification$/));
    const mail = await moderationDecisionMail(`${decisionId}:${paul.id}`);
    expect(mail?.subject).toBe(statementTitle(decision));
    expect(mail?.text).toContain('Modifier mon texte');
    expect(mail?.text.match(/https?:/g)).toHaveLength(1);
    // DSA, article 17(3)(c), and article 20: told that a program did it; six months from then.
    expect(mail?.text).toContain('un traitement automatique l’a masquée');
    expect(mail?.text).not.toContain('sans traitement automatique');
    const sixMonths = recoursUntil(later(8));
    expect(decision.recours).toBe(fullDate(sixMonths));
    await at(new Date(sixMonths.getTime() - 86_400_000), async () => {
      expect(await getDecision(paul, decisionId)).toMatchObject({ canAppeal: true });
      await appealDecision(paul, { decisionId, texte: 'Je n’avais rien lu.' });
    });

    await expect(tellCorrected(annie, { decisionId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(tellCorrected(paul, { decisionId })).rejects.toThrow(/n’a pas changé/);
    await editAnnonce(paul, { annonceId: id, titre: 'Concert', description: 'Une sono à prêter.' });
    await tellCorrected(paul, { decisionId });
    expect(await toldAgents()).toHaveLength(1);
    const etat = async () => (await db.annonce.findUniqueOrThrow({ where: { id } })).etat;
    expect(await etat()).toBe('masquee');
    expect(statementLead(await getDecision(paul, decisionId))).toContain('reste masquée');
    await again('laisser');
    expect(await etat()).toBe('publiee');
    expect(await getDecision(paul, decisionId)).toMatchObject({ suite: 'faite', modifier: null });
  });

  test('is contested, whatever was answered, or is not yet, of the change that was asked for', async () => {
    const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert', description: 'Dix euros.' });
    const { decisionId } = await ask('annonce', id);
    const contest = (texte: string) => appealDecision(paul, { decisionId, texte });
    const waiting = () => db.recours.findFirstOrThrow({ where: { etat: 'attente' }, select: { id: true } });
    const told = () =>
      db.notification.count({ where: { cle: { startsWith: 'recours:' }, compteId: marc.id } });
    const answer = async (issue: string, reponse: string) =>
      decideAppeal(marc, { recoursId: (await waiting()).id, issue, reponse });
    await contest('C’est le prix d’un prêt.');
    await hideIt();
    expect(await getDecision(paul, decisionId)).toMatchObject({ canAppeal: true });
    await contest('J’étais en voyage.');
    await expect(contest('Encore.')).rejects.toThrow(/déjà contesté/);
    expect([await told(), (await getDecision(paul, decisionId)).canAppeal]).toEqual([2, false]);
    const mail = () => moderationRecoursMail(`${decisionId}:${paul.id}`);
    await answer('maintenue', 'Un prix y figure.');
    expect([await told(), (await mail())?.text]).toEqual([1, expect.stringContaining('Un prix y figure.')]);
    await answer('maintenue', 'Huit jours sont passés.');
    expect([await told(), (await mail())?.text]).toEqual([0, expect.stringContaining('Huit jours sont')]);
    expect((await getDecision(paul, decisionId)).recoursListe).toMatchObject([
      { masquage: false, etat: 'maintenue' },
      { masquage: true, etat: 'maintenue' },
    ]);
  });

  test('is there again when who contested that it is hidden was right', async () => {
    const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert', description: 'Dix euros.' });
    const { decisionId } = await ask('annonce', id);
    await hideIt();
    await appealDecision(paul, { decisionId, texte: 'J’étais en voyage.' });
    const { id: recoursId } = await db.recours.findFirstOrThrow();
    await decideAppeal(marc, { recoursId, issue: 'annulee', reponse: 'C’est juste.' });
    expect((await db.annonce.findUniqueOrThrow({ where: { id } })).etat).toBe('publiee');
  });

  test('is asked again, hidden for good or left hidden, each time from how it stood', async () => {
    const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert', description: 'Dix euros.' });
    const first = await ask('annonce', id);
    await hideIt();
    const correct = async (description: string, { decisionId }: { decisionId: string }) => {
      await editAnnonce(paul, { annonceId: id, titre: 'Concert', description });
      await tellCorrected(paul, { decisionId });
    };
    const etat = async () => (await db.annonce.findUniqueOrThrow({ where: { id } })).etat;
    await correct('Neuf euros.', first);
    const second = await again('modifier');
    expect(await etat()).toBe('publiee');
    await hideIt();
    await correct('Huit euros.', second);
    const third = await again('masquer');
    expect(await etat()).toBe('masquee');
    await expect(
      editAnnonce(paul, { annonceId: id, titre: 'Concert', description: 'Un.' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await undoModeration(marc, { decisionId: third.decisionId, motif: 'Relu à deux.' });
    expect(await etat()).toBe('publiee');
  });

  test('in a document is changed by its author alone, until an agent has looked again', async () => {
    const { id, anne, denis } = await aDocument('Dossier de Jeanne');
    const { decisionId } = await takeUpDocument(denis, id);
    await hideIt();
    await expect(openDocument(denis, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await openDocument(anne, id)).toMatchObject({ canEdit: true, canTrash: false, deletedAt: null });
    const href = expect.stringContaining(id);
    expect(await getDecision(anne, decisionId)).toMatchObject({ modifier: { href } });
    await expect(tellCorrected(anne, { decisionId })).rejects.toThrow(/n’a pas changé/);
    await renameDocument(anne, { documentId: id, titre: 'Dossier' });
    await tellCorrected(anne, { decisionId });
    await again('laisser');
    expect(await openDocument(denis, id)).toMatchObject({ titre: 'Dossier', hidden: false });
  });

  test('of the forum is changed by its author too, a sujet with its title', async () => {
    await aCategorie();
    const sujet = await aSujet(paul, { titre: 'Concert samedi', texte: 'Dix euros.' });
    const first = await db.reponse.findFirstOrThrow({ where: { sujetId: sujet.id } });
    const { decisionId } = await ask('reponse', first.id);
    const reponse = await aReponse(paul, sujet.id, { texte: 'Dix euros aussi.' });
    const other = await ask('reponse', reponse.id);
    expect(await hideIt()).toBe(2);
    await editReponse(paul, { reponseId: first.id, titre: 'Une sono', texte: 'À prêter.' });
    await tellCorrected(paul, { decisionId });
    await again('laisser');
    expect(await db.sujet.findUniqueOrThrow({ where: { id: sujet.id } })).toMatchObject({
      titre: 'Une sono',
      hiddenAt: null,
    });
    await editReponse(paul, { reponseId: reponse.id, texte: 'Merci.' });
    await tellCorrected(paul, other);
    await again('laisser');
    expect(await db.reponse.findUniqueOrThrow({ where: { id: reponse.id } })).toMatchObject({
      hiddenAt: null,
    });
  });
});

test('one finds again the decisions addressed to oneself, and no others', async () => {
  const { id } = await anAnnonce({ auteurId: paul.id, titre: 'Concert' });
  await ask('annonce', id, 'laisser');
  const hidden = await ask('annonce', id, 'masquer');
  await undoModeration(marc, { decisionId: hidden.decisionId, motif: 'Relu à deux.' });
  const asked = await ask('annonce', id);
  const { items, total } = await listOwnDecisions(paul);
  expect(total).toBe(2);
  expect(items).toMatchObject([
    { id: asked.decisionId, nom: 'Votre annonce est à modifier', titre: 'Concert', undoneAt: null },
    { id: hidden.decisionId, nom: 'Votre annonce est masquée', undoneAt: expect.any(Date) },
  ]);
  expect((await listOwnDecisions(annie)).total).toBe(0);
});
