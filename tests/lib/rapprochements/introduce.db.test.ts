import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, type Connecte, visiteur } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { readConversation, replyConversation } from '@/lib/conversations/commands/converse';
import { answerState, getConversation, listConversations } from '@/lib/conversations/queries';
import { at, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { sections } from '@/lib/mes-donnees/archive/sections';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { openProject } from '@/lib/projets/open-from-conversation';
import { introduceAuthors } from '@/lib/rapprochements/commands/introduce';
import { recordOutcome } from '@/lib/rapprochements/commands/outcome';
import { relationFigures } from '@/lib/rapprochements/figures';
import { suggestedPairs } from '@/lib/rapprochements/pairs';
import { countDue, introductionSides, listRelations } from '@/lib/rapprochements/relations';
import { preparedMessage } from '@/lib/rapprochements/words';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let marie: Connecte;
let denis: Connecte;
let agent: Connecte;
let annonceId: string;
let autreId: string;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  marie = await aCompte({ nom: 'Marie-Odile Claudel' });
  denis = await aCompte({ nom: 'Denis Mougel' });
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  annonceId = (
    await anAnnonce({ auteurId: denis.id, sens: 'demande', titre: 'Petite scène, six praticables' })
  ).id;
  autreId = (await anAnnonce({ auteurId: marie.id })).id;
});

const MESSAGE = 'Bonjour à vous deux.\n\nParlez-vous : https://ailleurs.example/ruse';
const introduce = (actor: Actor = agent, more: Record<string, unknown> = {}) =>
  introduceAuthors(actor, { annonceId, autreId, message: MESSAGE, suiviLe: '2099-01-15', ...more });
const conversationOf = async (actor: Connecte) => (await listConversations(actor)).items[0]?.id ?? '';

describe('introducing two people', () => {
  test('opens their conversation with the agent’s words, told to both by a mail of one link and no address', async () => {
    expect(await introduce()).toMatchObject({ made: true });
    const mails = await takeMails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [denis.email, 'Hélène Thomas vous met en relation avec Marie-Odile Claudel'],
      [marie.email, 'Hélène Thomas vous met en relation avec Denis Mougel'],
    ]);
    const id = await conversationOf(marie);
    for (const { to, text, html } of mails) {
      expect(text.match(/https?:\S+/g)).toEqual([expect.stringContaining(`/conversations/${id}`)]);
      expect(text).toContain('Bonjour à vous deux.');
      for (const { email } of [marie, denis, agent])
        if (email !== to) expect(text + html).not.toContain(email);
    }
    expect(await db.notification.findMany({ where: { kind: 'rapprochement', readAt: null } })).toHaveLength(
      2,
    );
    for (const side of [marie, denis]) {
      const { messages, correspondant } = await getConversation(side, id);
      expect(messages).toMatchObject([{ texte: MESSAGE, auteur: { nom: 'Hélène Thomas' } }]);
      expect(correspondant.nom).toBe(side === marie ? 'Denis Mougel' : 'Marie-Odile Claudel');
    }
  });

  test('the agent is not in it, and neither reads nor writes there', async () => {
    await introduce();
    const conversationId = await conversationOf(marie);
    expect((await listConversations(agent)).total).toBe(0);
    await expect(getConversation(agent, conversationId)).rejects.toMatchObject({ code: 'not_found' });
    const reply = { conversationId, clientId: 'x', texte: 'Alors ?' };
    await expect(replyConversation(agent, reply)).rejects.toMatchObject({ code: 'not_found' });
    expect(JSON.stringify(await listRelations(agent))).not.toContain(conversationId);
  });

  test('twice, by two agents at once and from either side, is once', async () => {
    const other = await aCompte({ role: 'administrateur' });
    const turned = { annonceId: autreId, autreId: annonceId };
    const done = await Promise.all([introduce(), introduce(other, turned), introduce()]);
    expect(new Set(done.map(({ relationId }) => relationId)).size).toBe(1);
    expect(done.filter(({ made }) => made)).toHaveLength(1);
    expect(await takeMails()).toHaveLength(2);
    expect(await db.conversationMessage.count()).toBe(1);
    expect((await suggestedPairs(agent)).total).toBe(0);
  });

  test('the first words of the other side are told too, though the introduction was not read yet', async () => {
    await introduce();
    await takeMails();
    const conversationId = await conversationOf(marie);
    await readConversation(marie, conversationId, now());
    await replyConversation(marie, { conversationId, clientId: 'a', texte: 'Les nôtres sont libres.' });
    await replyConversation(marie, { conversationId, clientId: 'b', texte: 'Et le fourgon aussi.' });
    const mails = await takeMails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [denis.email, 'Marie-Odile Claudel vous écrit à propos de « Petite scène, six praticables »'],
    ]);
    expect(await answerState(marie, annonceId)).toEqual({ kind: 'repondu', conversationId });
    expect(await answerState(denis, autreId)).toEqual({ kind: 'repondu', conversationId });
  });

  test('read before the mail leaves, it says nothing more', async () => {
    await introduce();
    await readConversation(marie, await conversationOf(marie), now());
    expect(await db.notification.count({ where: { compteId: marie.id, readAt: null } })).toBe(0);
    expect((await takeMails()).map(({ to }) => to)).toEqual([denis.email]);
  });

  test('agents only; not one’s own annonce, one author of both, those who talk already, or what is over', async () => {
    for (const other of [marie, await aCompte()] as Actor[])
      await expect(introduce(other)).rejects.toMatchObject({ code: 'not_found' });
    await expect(introduce(visiteur)).rejects.toMatchObject({ code: 'unauthenticated' });
    const own = (await anAnnonce({ auteurId: agent.id })).id;
    await expect(introduce(agent, { autreId: own })).rejects.toMatchObject({ code: 'forbidden' });
    const twin = (await anAnnonce({ auteurId: denis.id })).id;
    await expect(introduce(agent, { autreId: twin })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(introduce(agent, { autreId: annonceId })).rejects.toMatchObject({ code: 'not_found' });
    const draft = (await anAnnonce({ etat: 'brouillon' })).id;
    await expect(introduce(agent, { autreId: draft })).rejects.toMatchObject({ code: 'not_found' });
    const taken = (await anAnnonce({ etat: 'pourvue' })).id;
    await expect(introduce(agent, { autreId: taken })).rejects.toMatchObject({ code: 'forbidden' });
    const offered = async () => (await suggestedPairs(agent)).items.map(({ offre }) => offre.id);
    expect(await offered()).toContain(autreId);
    const block = { compteId: marie.id, bloqueId: denis.id };
    await db.blocage.create({ data: { ...block, createdAt: now() } });
    expect(await offered()).not.toContain(autreId);
    await expect(introduce()).rejects.toMatchObject({ code: 'forbidden' });
    await db.blocage.deleteMany({ where: block });
    await answerAnnonce(marie, { annonceId, clientId: 'a', texte: 'Les nôtres.' });
    await expect(introduce()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.miseEnRelation.count()).toBe(0);
  });

  test('a word and a day to come are asked for', async () => {
    await expect(introduce(agent, { message: ' ' })).rejects.toMatchObject({
      fields: { message: expect.any(String) },
    });
    for (const suiviLe of ['', '2020-01-01', 'demain'])
      await expect(introduce(agent, { suiviLe })).rejects.toMatchObject({
        fields: { suiviLe: expect.any(String) },
      });
  });

  test('the prepared words name both, their annonces, and say that nobody listens', async () => {
    const [one, other] = await introductionSides(agent, annonceId, autreId);
    const message = preparedMessage(one, other, agent.nom);
    for (const told of [
      'Denis Mougel cherche',
      'Marie-Odile Claudel propose',
      'Petite scène',
      'Je ne lis pas',
      'Hélène Thomas',
    ])
      expect(message).toContain(told);
    await expect(introductionSides(marie, annonceId, autreId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what comes of it', () => {
  const day = (text: string) => new Date(`${text}T09:00:00Z`);

  test('is asked on its day, the first due first; recorded, corrected, counted', async () => {
    const { relationId } = await at(day('2026-11-02'), () => introduce(agent, { suiviLe: '2026-11-16' }));
    const third = (await anAnnonce({ auteurId: (await aCompte()).id })).id;
    await at(day('2026-11-01'), () => introduce(agent, { autreId: third, suiviLe: '2026-12-01' }));
    expect(await at(day('2026-11-15'), () => countDue(agent))).toBe(0);
    await at(day('2026-11-16'), async () => {
      expect(await countDue(agent)).toBe(1);
      const { items } = await listRelations(agent);
      expect(items.map(({ due, agent: by }) => [due, by])).toEqual([
        [true, 'Hélène Thomas'],
        [false, 'Hélène Thomas'],
      ]);
      const later = { relationId, issue: 'en_cours', note: 'Ils se voient jeudi.', suiviLe: '2026-11-30' };
      await recordOutcome(agent, later);
      expect(await countDue(agent)).toBe(0);
    });
    const other = await aCompte({ role: 'agent' });
    await recordOutcome(other, { relationId, issue: 'abouti', note: 'Prêt fait.', suiviLe: '' });
    expect((await listRelations(agent, { closes: true })).items).toMatchObject([
      { id: relationId, issue: 'abouti', note: 'Prêt fait.', due: false },
    ]);
    expect(await relationFigures(agent)).toMatchObject({
      total: 2,
      issues: { abouti: 1, en_cours: 0 },
      sansIssue: 1,
    });
    const { closedAt } = await db.miseEnRelation.findUniqueOrThrow({ where: { id: relationId } });
    await recordOutcome(agent, { relationId, issue: 'sans_suite', note: '', suiviLe: '' });
    expect((await db.miseEnRelation.findUniqueOrThrow({ where: { id: relationId } })).closedAt).toEqual(
      closedAt,
    );
    await recordOutcome(agent, { relationId, issue: 'en_cours', note: '', suiviLe: '2099-01-01' });
    expect((await listRelations(agent)).total).toBe(2);
  });

  test('what goes on needs a day to come; nobody but agents says or sees any of it', async () => {
    const { relationId } = await introduce();
    const given = { relationId, issue: 'en_cours', note: '', suiviLe: '' };
    for (const wrong of [{}, { suiviLe: '2020-01-01' }])
      await expect(recordOutcome(agent, { ...given, ...wrong })).rejects.toMatchObject({
        fields: { suiviLe: expect.any(String) },
      });
    await expect(recordOutcome(agent, { ...given, issue: '' })).rejects.toMatchObject({
      fields: { issue: expect.any(String) },
    });
    await expect(recordOutcome(agent, { ...given, relationId: 'x', issue: 'abouti' })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const refused of [
      recordOutcome(marie, { ...given, issue: 'abouti' }),
      listRelations(marie),
      countDue(marie),
      relationFigures(marie),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'not_found' });
  });

  test('« Monter le projet » opens an espace for the two, with the annonce as its brief, and the agents see that it did', async () => {
    await introduce();
    const conversationId = await conversationOf(marie);
    const { slug } = await openProject(marie, { conversationId });
    expect(await openProject(denis, { conversationId })).toEqual({ slug, opened: false });
    const espace = await db.espace.findUniqueOrThrow({
      where: { slug },
      select: { annonceId: true, membres: { select: { compteId: true, role: true } } },
    });
    expect(espace.annonceId).toBe(annonceId);
    expect(espace.membres.map(({ compteId }) => compteId).sort()).toEqual([marie.id, denis.id].sort());
    expect((await listRelations(agent)).items).toMatchObject([{ projet: true }]);
    expect(await relationFigures(agent)).toMatchObject({ projets: 1 });
  });

  test('an annonce or an account that goes leaves the list readable, and no name behind', async () => {
    await introduce();
    await db.rapprochementEcarte.create({
      data: { annonceId: autreId, autreId: annonceId, compteId: marie.id, createdAt: now() },
    });
    await eraseCompte(marie.id);
    const { items } = await listRelations(agent);
    expect(items).toMatchObject([{ autre: null, message: '', cote: { nom: 'Denis Mougel' } }]);
    expect(await db.rapprochementEcarte.count()).toBe(0);
    await eraseCompte(agent.id);
    const other = await aCompte({ role: 'agent' });
    expect((await listRelations(other)).total).toBe(1);
  });

  test('each finds in their archive what was written and noted about them', async () => {
    const { relationId } = await introduce();
    await recordOutcome(agent, { relationId, issue: 'abouti', note: 'Prêt fait.' });
    const found = async (actor: Connecte, name: string) => {
      const kept: unknown[] = [];
      for await (const row of sections.find((one) => one.name === name)?.rows(actor) ?? []) kept.push(row);
      return kept;
    };
    for (const actor of [marie, denis, agent])
      expect(await found(actor, 'mises-en-relation')).toMatchObject([
        { note: 'Prêt fait.', issue: 'abouti' },
      ]);
    expect(await found(await aCompte(), 'mises-en-relation')).toEqual([]);
  });
});
