import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renewAnnonce } from '@/lib/annonces/commands/change-life';
import { decisionsOf } from '@/lib/annonces/decisions';
import { requireActive } from '@/lib/comptes/access';
import { type Actor, type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { blockCompte } from '@/lib/comptes/commands/block';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { listBloques } from '@/lib/comptes/queries/blocages';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { getConversation } from '@/lib/conversations/queries';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { editReponse } from '@/lib/forum/commands/edit';
import { getHistory } from '@/lib/forum/queries/history';
import { getSujet } from '@/lib/forum/queries/sujet';
import * as deliver from '@/lib/mails/deliver';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { redirectAnnonce, undoDecision } from '@/lib/moderation/commands/annonces';
import { appealDecision, decideAppeal } from '@/lib/moderation/commands/appeal';
import { decideCas } from '@/lib/moderation/commands/decide';
import { takeUp } from '@/lib/moderation/commands/open-cas';
import { hideUnchanged, purgeRemoved } from '@/lib/moderation/commands/pass-time';
import { confirmReport, confirmToken, reportContent, reportOfToken } from '@/lib/moderation/commands/report';
import { undoModeration } from '@/lib/moderation/commands/undo';
import { journalCsv } from '@/lib/moderation/export';
import { firstTampered } from '@/lib/moderation/journal';
import { moderationAnnuleeMail, moderationDecisionMail, moderationIssueMail } from '@/lib/moderation/mails';
import { getCas } from '@/lib/moderation/queries/cas';
import { getDecision } from '@/lib/moderation/queries/decision';
import { countWaiting, listQueue, listRecours } from '@/lib/moderation/queries/desk';
import { checkJournal, listJournal } from '@/lib/moderation/queries/journal';
import { listOwnDecisions } from '@/lib/moderation/queries/own-decisions';
import { casNumero } from '@/lib/moderation/words';
import { sendMail } from '@/server/jobs/send-mail';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { eventsOf } from '../../support/events';
import { aFichier } from '../../support/fichiers';
import { aCategorie, aReponse, aSujet } from '../../support/forum';
import { takeJobs } from '../../support/jobs';
import { aCompte, anEspace } from '../../support/people';

const queuedMails = () => takeJobs<{ kind: string; id: string }>('send-mail');

const client = { address: '192.0.2.1', appareil: 'Test' };
const DAY = 86_400_000;
const later = (days: number) => new Date(Date.now() + days * DAY);

let paul: Connecte;
let annie: Connecte;
let helene: Connecte;
let marc: Connecte;
let annonce: { id: string };

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  paul = await aCompte({ nom: 'Paul Génin' });
  annie = await aCompte({ nom: 'Annie Grosjean' });
  helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  marc = await aCompte({ nom: 'Marc Didier', role: 'agent' });
  annonce = await anAnnonce({ auteurId: paul.id, titre: 'Concert de la Saint-Nicolas' });
});

const about = () => ({ cible: 'annonce', id: annonce.id, article: '4' });
const visitor = {
  nom: 'Une voisine',
  email: 'Voisine@Example.org',
  bonneFoi: 'on',
  texte: 'C’est un concert.',
};

async function report() {
  await reportContent(annie, about(), client);
  const cas = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
  return { id: cas.id, numero: casNumero(cas) };
}
async function decide(mesure: string, more: Record<string, unknown> = {}, by = helene) {
  const { id: casId } = await report();
  return decideCas(by, { casId, mesure, article: '4', faits: 'Date, heure et prix d’un concert.', ...more });
}

describe('a report', () => {
  test('of a member takes a reason; those of one content make one case, each person’s once', async () => {
    await expect(reportContent(annie, { ...about(), article: undefined }, client)).rejects.toMatchObject({
      fields: { article: 'Choisissez une raison.' },
    });
    await expect(reportContent(annie, { ...about(), article: '44' }, client)).rejects.toMatchObject({
      fields: { article: expect.stringContaining('La charte a changé') },
    });
    await report();
    await reportContent(annie, { ...about(), article: '3' }, client);
    await reportContent(marc, about(), client);
    expect(await db.casSignalement.count()).toBe(2);
    const [theme] = await listQueue(helene);
    expect(theme).toMatchObject({
      theme: 'spectacle',
      items: [{ titre: 'Concert de la Saint-Nicolas', signalements: 2, auteurNom: 'Paul Génin' }],
    });
    const mails = (await queuedMails()).map(({ kind }) => kind);
    expect(mails.filter((kind) => kind === 'moderation-accuse')).toHaveLength(2);
  });

  test('is a case of the year that the clocks of the instance show', async () => {
    const cas = () => db.cas.findFirstOrThrow({ select: { annee: true, rang: true } });
    await at(new Date('2026-12-31T23:30:00Z'), () => reportContent(annie, about(), client));
    expect(await cas()).toEqual({ annee: 2027, rang: 1 });
  });

  test('of a visitor says who, why and in good faith (DSA, article 16), and waits until the address is confirmed', async () => {
    await expect(reportContent(visiteur, about(), client)).rejects.toMatchObject({
      fields: {
        nom: expect.any(String),
        email: expect.any(String),
        texte: expect.any(String),
        bonneFoi: expect.any(String),
      },
    });
    expect(await reportContent(visiteur, { ...about(), ...visitor }, client)).toEqual({ confirmed: false });
    expect(await countWaiting(helene)).toMatchObject({ cas: 0 });
    const { id, email } = await db.casSignalement.findFirstOrThrow();
    expect(email).toBe('voisine@example.org');
    // Its exact address: the one of today.
    await db.annonce.update({ where: { id: annonce.id }, data: { slug: 'concert-renomme' } });
    expect((await reportOfToken(visiteur, confirmToken(id)))?.adresse).toMatch(
      /^http.*\/annonces\/concert-renomme$/,
    );
    await expect(confirmReport(visiteur, `${id}.faux`)).rejects.toMatchObject({ code: 'not_found' });
    await confirmReport(visiteur, confirmToken(id));
    await confirmReport(visiteur, confirmToken(id));
    expect(await countWaiting(helene)).toMatchObject({ cas: 1 });
  });

  test('of a visitor who says it again gets the mail again, so many times in an hour, and is one report', async () => {
    const say = (texte: string) => reportContent(visiteur, { ...about(), ...visitor, texte }, client);
    const mails = async () => (await queuedMails()).map(({ kind }) => kind);
    await Promise.all([say('Un concert.'), say('Un concert.')]);
    await say('Un concert payant.');
    expect(await mails()).toEqual(Array(3).fill('moderation-confirmer'));
    const reports = await db.casSignalement.findMany();
    expect(reports).toMatchObject([{ texte: 'Un concert payant.' }]);
    await confirmReport(visiteur, confirmToken(reports[0]?.id ?? ''));
    await queuedMails();
    await say('Autre chose.');
    expect(await mails()).toEqual(['moderation-accuse']);
    expect(await db.casSignalement.findMany()).toMatchObject([{ texte: 'Un concert payant.' }]);
    await say('Encore.');
    await expect(say('Encore.')).rejects.toMatchObject({ code: 'rate_limited' });
  });

  test('of a person says where agents find them; a visitor reports who is named in public, and nobody else', async () => {
    const person = (id: string) =>
      reportContent(visiteur, { cible: 'compte', id, article: '2', ...visitor }, client);
    await expect(person(annie.id)).rejects.toMatchObject({ code: 'not_found' });
    await person(paul.id);
    const { id } = await db.casSignalement.findFirstOrThrow();
    expect((await reportOfToken(visiteur, confirmToken(id)))?.adresse).toMatch(
      new RegExp(`/signaler\\?cible=compte&id=${paul.id}$`),
    );
    await reportContent(paul, { cible: 'compte', id: annie.id, article: '2' }, client);
    expect(await db.cas.findFirst({ where: { kind: 'compte', cibleId: annie.id } })).not.toBeNull();
  });

  test('of what one may not see is not found, and a program that fills every field leaves nothing', async () => {
    const draft = await anAnnonce({ auteurId: paul.id, etat: 'brouillon' });
    const unseen = reportContent(annie, { ...about(), id: draft.id }, client);
    await expect(unseen).rejects.toMatchObject({ code: 'not_found' });
    await reportContent(visiteur, { ...about(), ...visitor, site: 'https://spam.example' }, client);
    expect(await db.casSignalement.count()).toBe(0);
  });
});

describe('a decision', () => {
  test('hides at once, tells its author why at that instant, thanks who reported, and is in the journal', async () => {
    const { decisionId } = await decide('masquer');
    expect(await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } })).toMatchObject({
      etat: 'masquee',
    });
    const queued = await queuedMails();
    expect(queued).toContainEqual(
      expect.objectContaining({ kind: 'moderation-decision', id: `${decisionId}:${paul.id}` }),
    );
    const mail = await moderationDecisionMail(`${decisionId}:${paul.id}`);
    expect(mail).toMatchObject({ to: paul.email, subject: 'Votre annonce est masquée' });
    for (const part of [
      'Mesure :',
      'Portée :',
      'Faits : Date, heure',
      'Charte, article 4',
      'Hélène Thomas',
      'sans traitement automatique',
      'Recours :',
    ])
      expect(mail?.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(part);
    expect(mail?.text.match(/https?:/g)).toHaveLength(1);
    const { id } = await db.casSignalement.findFirstOrThrow();
    expect(await moderationIssueMail(id)).toMatchObject({ to: annie.email });
    expect(
      await db.notification.findFirst({ where: { compteId: paul.id, kind: 'decision' } }),
    ).not.toBeNull();
    // Its author reads it; nobody else does.
    expect(await getDecision(paul, decisionId)).toMatchObject({
      mine: true,
      canAppeal: true,
      canUndo: false,
    });
    await expect(getDecision(annie, decisionId)).rejects.toMatchObject({ code: 'not_found' });
    // What was just hidden is not put online again behind its back.
    await expect(renewAnnonce(paul, { annonceId: annonce.id })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await firstTampered()).toBeNull();
  });

  test('is told to all who reported, however many', async () => {
    const { id: casId } = await report();
    const { id: _, ...row } = await db.casSignalement.findFirstOrThrow();
    const others = Array.from({ length: 501 }, (_none, n) => ({
      ...row,
      compteId: null,
      email: `${n}@example.org`,
    }));
    await db.casSignalement.createMany({ data: others });
    await queuedMails();
    await decideCas(helene, { casId, mesure: 'laisser', article: '4', faits: '' });
    const told = (await queuedMails()).filter(({ kind }) => kind === 'moderation-issue');
    expect(new Set(told.map(({ id }) => id)).size).toBe(502);
  });

  test('says what the agent saw, is not one’s own, and comes once: the second of two is told of the first', async () => {
    const { id: casId } = await report();
    const said = { casId, mesure: 'masquer', article: '4', faits: 'Un concert, avec son prix.' };
    await expect(decideCas(helene, { ...said, faits: 'Concert.' })).rejects.toMatchObject({
      fields: { faits: expect.stringMatching(/un peu court/) },
    });
    await expect(decideCas(helene, { ...said, faits: '' })).rejects.toMatchObject({
      fields: { faits: expect.any(String) },
    });
    await expect(decideCas(helene, { ...said, article: '' })).rejects.toMatchObject({
      fields: { article: expect.stringContaining('Choisissez la règle') },
    });
    await expect(decideCas(helene, { ...said, article: '44' })).rejects.toMatchObject({
      fields: { article: expect.any(String) },
    });
    await expect(decideCas(annie, said)).rejects.toMatchObject({ code: 'not_found' });
    const both = await Promise.allSettled([
      decideCas(helene, said),
      decideCas(marc, { ...said, mesure: 'laisser' }),
    ]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []));
    expect(refused).toEqual([
      expect.stringMatching(/vient d’être décidé\s: «\s.+\s», par (Hélène Thomas|Marc Didier)/),
    ]);
    expect(await db.moderationDecision.count()).toBe(1);
    const own = await anAnnonce({ auteurId: helene.id });
    await reportContent(annie, { ...about(), id: own.id }, client);
    const cas = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
    await expect(decideCas(helene, { ...said, casId: cas.id })).rejects.toMatchObject({ code: 'forbidden' });
    // Who reported was promised that its author would not know.
    await db.casSignalement.updateMany({ where: { casId: cas.id }, data: { texte: 'Annie l’a vu.' } });
    const numero = casNumero(cas);
    const mine = await getCas(helene, numero);
    expect(mine).toMatchObject({ canDecide: false, secret: true, signalements: [{ article: 4 }] });
    expect(JSON.stringify(mine)).not.toMatch(new RegExp(`${annie.id}|Annie`));
    expect(await getCas(marc, numero)).toMatchObject({
      ...{ secret: false, signalements: [{ compteId: annie.id, nom: annie.nom, texte: 'Annie l’a vu.' }] },
    });
    await db.annonce.delete({ where: { id: own.id } });
    expect(JSON.stringify(await getCas(helene, numero))).not.toMatch(/Annie/);
  });

  test('to send an annonce to the public agenda loses nothing, and is undone', async () => {
    await db.instance.update({
      where: { id: 1 },
      data: { agendaNom: 'Sortir', agendaUrl: 'https://sortir.example' },
    });
    const cle = `annonce:${annonce.id}`;
    const told = { compteId: annie.id, kind: 'annonce', cle, titre: 'Une annonce', chemin: '/' };
    await db.notification.create({ data: { ...told, createdAt: new Date() } });
    const { decisionId } = await decide('reclasser');
    expect(await db.notification.count({ where: { cle } })).toBe(0);
    const etat = async () => (await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } })).etat;
    expect(await etat()).toBe('redirigee');
    await takeUp(helene, { cible: 'annonce', id: annonce.id });
    const { id: casId } = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
    const again = { casId, article: '4', faits: 'Deux fois la même.' };
    await expect(decideCas(helene, { ...again, mesure: 'reclasser' })).rejects.toMatchObject({
      fields: { mesure: expect.stringContaining('déjà dans l’agenda') },
    });
    // Hidden meanwhile: the other decision first.
    const hidden = await decideCas(helene, { ...again, mesure: 'masquer' });
    const undo = { decisionId, motif: 'C’est une répétition.' };
    await expect(undoModeration(marc, undo)).rejects.toThrow(/ne peut pas s’annuler.*masquée depuis/);
    await undoModeration(marc, { ...undo, decisionId: hidden.decisionId });
    expect(await etat()).toBe('redirigee');
    await undoModeration(marc, undo);
    expect(await etat()).toBe('publiee');
  });

  test('to send an annonce to the agenda is undone once: on its page first, or by who sent it there again', async () => {
    await db.instance.update({
      where: { id: 1 },
      data: { agendaNom: 'Sortir', agendaUrl: 'https://sortir.example' },
    });
    const { decisionId } = await decide('reclasser');
    const last = async () =>
      decisionsOf((await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } })).decisions).at(-1)?.at;
    await undoDecision(marc, { annonceId: annonce.id, decision: await last() });
    await redirectAnnonce(marc, { annonceId: annonce.id, motif: 'C’en est un.' });
    // Undone on the page of the annonce, the first is undone: its other door changes nothing of the second.
    await undoModeration(marc, { decisionId, motif: 'C’est une répétition.' });
    expect(await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } })).toMatchObject({
      etat: 'redirigee',
    });
    await undoDecision(marc, { annonceId: annonce.id, decision: await last() });
    const row = await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } });
    expect([row.etat, row.decisions]).toEqual(['publiee', []]);
  });

  test('to change a text hides it after seven days, unless it was changed: an agent then looks again', async () => {
    const { decisionId } = await decide('modifier');
    const etat = async () => (await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } })).etat;
    expect(await at(later(6), () => hideUnchanged(systeme))).toBe(0);
    expect(await at(later(8), () => hideUnchanged(systeme))).toBe(1);
    expect(await etat()).toBe('masquee');
    expect((await moderationDecisionMail(`${decisionId}:${paul.id}`))?.text).toContain(
      'La modification demandée n’est pas venue à temps',
    );
    await undoModeration(marc, { decisionId, motif: 'Modifiée avec nous.' });
    expect(await etat()).toBe('publiee');
    await db.cas.deleteMany();
    await decide('modifier');
    await db.annonce.update({ where: { id: annonce.id }, data: { description: 'Prêt d’une sono.' } });
    expect(await at(later(8), () => hideUnchanged(systeme))).toBe(0);
    expect(await etat()).toBe('publiee');
    expect(await countWaiting(helene)).toMatchObject({ cas: 1 });
  });

  test('to change a message takes what it said out of its history, but for its author and the agents', async () => {
    await aCategorie();
    const { id: sujetId, slug } = await aSujet(paul, { texte: 'Le numéro de Jeanne est le 06.' });
    const { id: reponseId } = await db.reponse.findFirstOrThrow({ where: { sujetId } });
    const edit = (texte: string) => editReponse(paul, { reponseId, texte });
    await edit('Appelez Jeanne au 06.');
    await takeUp(helene, { cible: 'sujet', id: sujetId });
    const { id: casId } = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
    const faits = 'Un numéro de téléphone privé.';
    const { decisionId } = await decideCas(helene, { casId, mesure: 'modifier', article: '7', faits });
    await edit('Appelez l’association.');
    await edit('Appelez l’association, merci.');
    const said = async (actor: Actor) => {
      const found = await getSujet(actor, slug);
      if ('moved' in found) throw new Error('moved');
      const { revisions, withheld } = await getHistory(actor, found.sujet, 1);
      return [revisions.length, revisions.filter(({ html }) => html.includes('06')).length, withheld];
    };
    expect([await said(visiteur), await said(annie)]).toEqual([
      [1, 0, true],
      [1, 0, true],
    ]);
    expect([await said(paul), await said(marc)]).toEqual([
      [3, 2, false],
      [3, 2, false],
    ]);
    await undoModeration(marc, { decisionId, motif: 'Le numéro est public.' });
    expect(await said(visiteur)).toEqual([3, 2, false]);
  });

  test('to remove is kept six months, longer while an appeal waits, then gone for good', async () => {
    const { decisionId } = await decide('retirer');
    expect(await at(later(170), () => purgeRemoved(systeme))).toBe(0);
    await appealDecision(paul, { decisionId, texte: 'C’est un prêt.' });
    expect(await at(later(190), () => purgeRemoved(systeme))).toBe(0);
    const { id: recoursId } = await db.recours.findFirstOrThrow();
    await decideAppeal(marc, { recoursId, issue: 'maintenue', reponse: 'Le prix y figure.' });
    expect(await at(later(190), () => purgeRemoved(systeme))).toBe(1);
    expect(await db.annonce.count({ where: { id: annonce.id } })).toBe(0);
    expect(await db.cas.findFirst()).toMatchObject({ titre: 'Contenu effacé', extrait: '' });
    const kept = await db.$queryRaw<{ line: string }[]>`select t::text as line from journal t`;
    expect(kept.filter(({ line }) => line.includes('Saint-Nicolas'))).toEqual([]);
    expect(await firstTampered()).toBeNull();
    const undo = undoModeration(helene, { decisionId, motif: 'Trop tard.' });
    await expect(undo).rejects.toMatchObject({ code: 'invalid' });
  });
});

test('what is removed in the forum goes for good with its files, its bytes and the words of its addresses', async () => {
  await aCategorie();
  const file = (key: string) => aFichier({ compteId: paul.id, usage: 'forum', key });
  const sujet = await aSujet(paul, { titre: 'Jeanne la voleuse', fichiers: [await file('du-sujet')] });
  const first = await db.reponse.findFirstOrThrow({ where: { sujetId: sujet.id } });
  await editReponse(paul, {
    ...{ reponseId: first.id, titre: 'Jeanne, toujours elle', texte: 'La même Jeanne.' },
    fichiers: (await db.reponseFichier.findMany()).map(({ fichierId }) => fichierId),
  });
  const other = await aSujet(annie, { titre: 'Une question' });
  const answer = { texte: 'Jeanne encore.', fichiers: [await file('de-la-reponse')] };
  const reponse = await aReponse(paul, other.id, answer);
  for (const about of [
    { cible: 'sujet', id: sujet.id },
    { cible: 'reponse', id: reponse.id },
  ]) {
    await takeUp(helene, about);
    const { id: casId } = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
    await decideCas(helene, { casId, mesure: 'retirer', article: '3', faits: 'Des mots qui blessent.' });
  }
  expect(await db.fichier.count()).toBe(2);
  await takeJobs('remove-fichier-bytes');
  expect(await at(later(190), () => purgeRemoved(systeme))).toBe(2);
  expect(await db.fichier.count()).toBe(0);
  const gone = (await takeJobs<{ keys: string[] }>('remove-fichier-bytes')).flatMap(({ keys }) => keys);
  expect(gone.sort()).toEqual(['de-la-reponse', 'du-sujet']);
  const left = [
    await db.sujet.findMany(),
    await db.sujetRedirection.findMany(),
    await db.reponse.findMany(),
    await db.reponseRevision.findMany(),
    await db.cas.findMany(),
    await db.moderationDecision.findMany(),
  ];
  expect(JSON.stringify(left)).not.toMatch(/jeanne/i);
});

describe('who is suspended', () => {
  test('reads and does not write, is told until when and why, and writes again afterwards', async () => {
    const espace = await anEspace([[paul, 'responsable']]);
    const events = await eventsOf(async () => {
      await decide('suspendre', { jours: '3' });
    });
    // Open connections ask their rights again.
    expect(events).toContainEqual({ type: 'membre', espaceId: espace.id, compteId: paul.id });
    const actor = await resumeSession(paul.sessionId);
    if (!actor) throw new Error('a suspended person may come in');
    expect(() => requireActive(actor)).toThrow(
      /suspendu jusqu’au\s.* Motif\s: Date, heure et prix d’un concert\./,
    );
    const message = { espaceId: espace.id, clientId: 'un', body: 'Bonjour.' };
    await expect(sendMessage(actor, message)).rejects.toThrow(/suspendu/);
    await at(later(4), async () => {
      const back = await resumeSession(paul.sessionId);
      expect(back?.suspendu).toBeUndefined();
      if (back) await sendMessage(back, message);
    });
  });

  test('is so until the end of the longest suspension that stands, whatever the order of undoing', async () => {
    const standing = async () => {
      const { suspenduJusquau, suspenduMotif } = await db.compte.findUniqueOrThrow({
        where: { id: paul.id },
      });
      return { jusquau: suspenduJusquau, motif: suspenduMotif };
    };
    const plan = fc
      .uniqueArray(fc.integer({ min: 2, max: 30 }), { minLength: 1, maxLength: 4 })
      .chain((jours) =>
        fc.record({
          jours: fc.constant(jours),
          order: fc.shuffledSubarray(
            jours.map((_, n) => n),
            { minLength: jours.length },
          ),
          // Days after which the first of them is undone: some are over by then.
          day: fc.integer({ min: 0, max: 20 }),
        }),
      );
    const rule = fc.asyncProperty(plan, async ({ jours, order, day }) => {
      const ids: string[] = [];
      for (const [n, days] of jours.entries()) {
        await takeUp(helene, { cible: 'annonce', id: annonce.id });
        const { id: casId } = await db.cas.findFirstOrThrow({ where: { closedAt: null } });
        const said = {
          casId,
          mesure: 'suspendre',
          article: '4',
          jours: `${days}`,
          faits: `Suspension ${n}.`,
        };
        ids.push((await decideCas(helene, said)).decisionId);
      }
      const rows = await db.moderationDecision.findMany({ where: { id: { in: ids } } });
      const dueOf = new Map(rows.map(({ id, dueAt }) => [id, dueAt?.getTime() ?? 0]));
      const left = new Set(ids.keys());
      const expected = (since: number) => {
        const due = [...left]
          .map((n) => ({ n, at: dueOf.get(ids[n] ?? '') ?? 0 }))
          .filter((d) => d.at > since);
        const last = due.sort((x, y) => y.at - x.at)[0];
        return last
          ? { jusquau: new Date(last.at), motif: `Suspension ${last.n}.` }
          : { jusquau: null, motif: '' };
      };
      expect(await standing()).toEqual(expected(0));
      const when = later(day);
      for (const n of order) {
        await at(when, () => undoModeration(marc, { decisionId: ids[n], motif: 'Relu à deux.' }));
        left.delete(n);
        expect(await standing()).toEqual(expected(when.getTime()));
      }
    });
    await fc.assert(rule, { numRuns: 8 });
  });

  test('is told, once one of two suspensions is undone, until when the other holds', async () => {
    const long = await decide('suspendre', { jours: '10' });
    const short = await decide('suspendre', { jours: '2' });
    const told = async ({ decisionId }: { decisionId: string }) => {
      await undoModeration(marc, { decisionId, motif: 'Relu à deux.' });
      return (await moderationAnnuleeMail(`${decisionId}:${paul.id}`))?.text;
    };
    const first = await told(long);
    expect(first).toContain('Une autre décision suspend encore votre compte');
    expect(first).not.toContain('comme avant');
    expect(await told(short)).toContain('Tout est exactement comme avant.');
  });

  test('for one to thirty days; a closed account no longer comes in, and both are undone', async () => {
    await expect(decide('suspendre', { jours: '31' })).rejects.toMatchObject({
      fields: { jours: expect.any(String) },
    });
    const { decisionId } = await decide('fermer');
    expect(await resumeSession(paul.sessionId)).toBeNull();
    const mail = await moderationDecisionMail(`${decisionId}:${paul.id}`);
    expect(mail?.text).not.toMatch(/https?:/);
    await expect(decide('fermer')).rejects.toMatchObject({ fields: { mesure: expect.any(String) } });
    const sent: string[] = [];
    const delivered = vi
      .spyOn(deliver, 'deliverMail')
      .mockImplementation(async ({ to }) => void sent.push(to));
    const date = new Date().toISOString();
    const job = {
      kind: 'moderation-decision',
      id: `${decisionId}:${paul.id}`,
      reference: 'a',
      queuedAt: date,
    };
    await sendMail(job);
    delivered.mockRestore();
    expect(sent).toEqual([paul.email]);
    await undoModeration(marc, { decisionId, motif: 'Une erreur de personne.' });
    expect(await db.compte.findUniqueOrThrow({ where: { id: paul.id } })).toMatchObject({
      disabledAt: null,
      disabledMotif: '',
    });
  });
});

describe('an appeal', () => {
  test('comes once, goes to another agent than the first, and when it is right all is as before', async () => {
    const { decisionId } = await decide('masquer');
    await expect(appealDecision(paul, { decisionId, texte: ' ' })).rejects.toMatchObject({
      fields: { texte: expect.any(String) },
    });
    await expect(appealDecision(annie, { decisionId, texte: 'Non.' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await appealDecision(paul, { decisionId, texte: 'C’est une répétition ouverte.' });
    await expect(appealDecision(paul, { decisionId, texte: 'Encore.' })).rejects.toThrow(/déjà contesté/);
    const [recours] = await listRecours(helene);
    const said = { recoursId: recours?.id, issue: 'annulee', reponse: 'Relu : c’en est une.' };
    await expect(decideAppeal(helene, said)).rejects.toMatchObject({ code: 'forbidden' });
    await decideAppeal(marc, said);
    await expect(decideAppeal(marc, said)).rejects.toMatchObject({ code: 'invalid' });
    expect(await db.annonce.findUniqueOrThrow({ where: { id: annonce.id } })).toMatchObject({
      etat: 'publiee',
    });
    expect((await queuedMails()).map(({ kind }) => kind)).toContain('moderation-annulee');
  });

  test('has its answer when the decision is undone by itself; nobody undoes what is about them', async () => {
    const { decisionId } = await decide('masquer');
    await db.moderationDecision.update({ where: { id: decisionId }, data: { auteurs: [paul.id, marc.id] } });
    const undo = (by: Connecte) => undoModeration(by, { decisionId, motif: 'Relu à deux.' });
    await expect(undo(marc)).rejects.toMatchObject({ code: 'forbidden' });
    await appealDecision(paul, { decisionId, texte: 'C’est une répétition.' });
    await undo(helene);
    expect(await db.recours.findFirstOrThrow()).toMatchObject({ etat: 'annulee', reponse: 'Relu à deux.' });
    expect(await listRecours(marc)).toEqual([]);
  });

  test('is for six months', async () => {
    const { decisionId } = await decide('masquer');
    await at(later(190), () =>
      expect(appealDecision(paul, { decisionId, texte: 'Trop tard ?' })).rejects.toThrow(/plus de six mois/),
    );
  });
});

test('what was just hidden in the forum is not edited behind the agents’ backs', async () => {
  await aCategorie();
  const sujet = await aSujet(annie);
  const { id } = await aReponse(paul, sujet.id);
  await reportContent(annie, { cible: 'reponse', id, article: '3' }, client);
  const cas = await db.cas.findFirstOrThrow();
  await decideCas(helene, { casId: cas.id, mesure: 'masquer', article: '3', faits: 'Des mots blessants.' });
  await expect(editReponse(paul, { reponseId: id, texte: 'Autre chose.' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('the journal refuses every change, and tells of one made behind its back', async () => {
  await decide('masquer');
  await expect(db.journal.updateMany({ data: { detail: 'Rien' } })).rejects.toThrow(/ne se modifie pas/);
  await expect(db.journal.deleteMany()).rejects.toThrow(/ne se modifie pas/);
  await expect(db.$executeRaw`truncate journal`).rejects.toThrow(/ne se modifie pas/);
  expect(await firstTampered()).toBeNull();
  let csv = '';
  for await (const line of journalCsv(helene)) csv += line;
  expect(csv.split('\r\n')[0]).toContain('precedent;empreinte');
  await expect(journalCsv(annie).next()).rejects.toMatchObject({ code: 'not_found' });
  const tamper = (sql: ReturnType<typeof db.$executeRaw>) =>
    db.$transaction([db.$executeRaw`set local session_replication_role = replica`, sql]);
  // A page checks what it shows, all of it is checked when somebody asks.
  const touched = async (q = '') =>
    (await listJournal(helene, { q })).items.filter(({ intacte }) => !intacte).map(({ rang }) => rang);
  expect([await touched(), await touched('décision')]).toEqual([[], []]);
  // Lines say no title: their case does, and is found by it.
  const found = async (q: string) => (await listJournal(helene, { q })).items.map(({ titre }) => titre);
  expect(await found('saint-nicolas décision')).toEqual(['Concert de la Saint-Nicolas']);
  expect(await found('saint-nicolas introuvable')).toEqual([]);
  await tamper(db.$executeRaw`update journal set acteur = 'Personne' where rang = 2`);
  expect(await checkJournal(helene)).toEqual({ tampered: 2 });
  await expect(checkJournal(annie)).rejects.toMatchObject({ code: 'not_found' });
  expect(await touched()).toEqual([2]);
  await tamper(db.$executeRaw`update journal set acteur = 'Hélène Thomas' where rang = 2`);
  expect(await firstTampered()).toBeNull();
  await tamper(db.$executeRaw`delete from journal where rang = 1`);
  expect(await firstTampered()).toBe(1);
  expect(await touched()).toEqual([2]);
});

test('who one blocks writes to one no more, and one hears nothing of them', async () => {
  const before = await answerAnnonce(annie, { annonceId: annonce.id, clientId: 'avant', texte: 'Bonjour ?' });
  await db.notification.deleteMany();
  await blockCompte(paul, annie.id);
  await expect(blockCompte(paul, helene.id)).rejects.toMatchObject({ code: 'invalid' });
  const answer = { annonceId: annonce.id, clientId: 'un', texte: 'Bonjour.' };
  // Refused without a word of who wanted it: who is blocked is not told.
  await expect(answerAnnonce(annie, answer)).rejects.toThrow(/^(?!.*bloqu).*ne pouvez plus vous écrire/);
  const shown = (actor: Connecte) => getConversation(actor, before.conversationId);
  expect([(await shown(paul)).bloque, (await shown(annie)).bloque]).toEqual([true, false]);
  const { id: espaceId } = await anEspace([
    [paul, 'responsable'],
    [annie, 'membre'],
  ]);
  await sendMessage(annie, { espaceId, clientId: 'un', body: 'Bonjour @Paul Génin.' });
  expect(await db.notification.count({ where: { compteId: paul.id } })).toBe(0);
});

test('whom one blocks, and what was decided of one’s texts, is found by its words, by oneself alone', async () => {
  const jose = await aCompte({ nom: 'José Müller' });
  await blockCompte(paul, jose.id);
  await blockCompte(annie, jose.id);
  await blockCompte(paul, annie.id);
  const blocked = async (q: string) => (await listBloques(paul, { q })).map(({ nom }) => nom);
  expect(await blocked('MULLER jose')).toEqual(['José Müller']);
  expect(await blocked('didier')).toEqual([]);
  expect(await listBloques(marc, { q: 'jose' })).toEqual([]);
  await decide('masquer');
  const decided = async (actor: Connecte, q: string) => (await listOwnDecisions(actor, { q })).total;
  expect(await decided(paul, 'saint nicolas masquee')).toBe(1);
  expect(await decided(paul, 'suspendu')).toBe(0);
  expect(await decided(annie, 'nicolas')).toBe(0);
});
