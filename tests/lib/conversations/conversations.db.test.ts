import { beforeEach, describe, expect, test } from 'vitest';
import { getWaiting } from '@/lib/attente/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import {
  leaveConversation,
  readConversation,
  replyConversation,
} from '@/lib/conversations/commands/converse';
import { answerState, getConversation, listConversations } from '@/lib/conversations/queries';
import { PAR_PAGE } from '@/lib/conversations/words';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { eraseCompte } from '@/lib/mes-donnees/commands/erase';
import { decideCas } from '@/lib/moderation/commands/decide';
import { takeUp } from '@/lib/moderation/commands/open-cas';
import { reportContent } from '@/lib/moderation/commands/report';
import { undoModeration } from '@/lib/moderation/commands/undo';
import { getCas } from '@/lib/moderation/queries/cas';
import { anAnnonce } from '../../support/annonces';
import { fillInstance, resetDatabase } from '../../support/database';
import { aFiche } from '../../support/fiches';
import { takeMails } from '../../support/jobs';
import { aCompte } from '../../support/people';

let auteur: Connecte;
let sophie: Connecte;
let annonceId: string;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  auteur = await aCompte({ nom: 'Maire de Vioménil' });
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  annonceId = (await anAnnonce({ auteurId: auteur.id })).id;
});

let serial = 0;
const answer = (actor: Parameters<typeof answerAnnonce>[0], more: Record<string, unknown> = {}) =>
  answerAnnonce(actor, { annonceId, clientId: `c-${serial++}`, texte: 'Six suffiraient.', ...more });
const reply = (actor: Connecte, conversationId: string, texte = 'Venez mardi.') =>
  replyConversation(actor, { conversationId, clientId: `c-${serial++}`, texte });
/** Between two others, with words of its own. */
const aConversationElsewhere = async () => {
  const [one, other] = [await aCompte(), await aCompte()];
  const { id } = await anAnnonce({ auteurId: one.id, titre: 'Douze praticables, un kamishibaï' });
  await answer(other, { annonceId: id });
};
const subjects = async () => (await takeMails()).map(({ to, subject }) => [to, subject]);

describe('answering an annonce', () => {
  test('opens a conversation of two, told by a mail that shows no address', async () => {
    const { conversationId } = await answer(sophie);
    const [mail, ...others] = await takeMails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(auteur.email);
    expect(mail?.subject).toBe(
      'Sophie Marchal répond à votre annonce « Douze praticables et leurs garde-corps »',
    );
    expect(mail?.text.match(/https?:\S+/g)).toEqual([
      expect.stringContaining(`/conversations/${conversationId}`),
    ]);
    expect(JSON.stringify(mail)).not.toContain(sophie.email);
    const seen = await getConversation(auteur, conversationId);
    expect(seen.messages.map(({ texte, mine }) => [texte, mine])).toEqual([['Six suffiraient.', false]]);
    expect(JSON.stringify(seen)).not.toContain(sophie.email);
  });

  test('again, or twice by the same form, goes on in the same conversation', async () => {
    const first = await answer(sophie, { clientId: 'a' });
    const [again, twice] = await Promise.all([
      answer(sophie, { clientId: 'a' }),
      answer(sophie, { clientId: 'b', texte: 'Et l’escalier ?' }),
    ]);
    expect([again, twice]).toEqual([first, first]);
    const { messages } = await getConversation(sophie, first.conversationId);
    expect(messages.map(({ texte }) => texte)).toEqual(['Six suffiraient.', 'Et l’escalier ?']);
  });

  test('by two forms at once opens one conversation, with both answers', async () => {
    const [one, other] = await Promise.all([answer(sophie), answer(sophie)]);
    expect(one).toEqual(other);
    expect(await db.conversation.count()).toBe(1);
    expect(await db.conversationMessage.count()).toBe(2);
    expect(await subjects()).toHaveLength(1);
  });

  test('is for somebody known, who is not its author, while it is online, with words', async () => {
    const refused = (actor: Parameters<typeof answer>[0], more?: Record<string, unknown>) =>
      answer(actor, more).then(
        () => 'done',
        ({ code }) => code,
      );
    const etat = async (etat: 'brouillon' | 'pourvue') => (await anAnnonce({ auteurId: auteur.id, etat })).id;
    expect(await refused(visiteur)).toBe('unauthenticated');
    expect(await refused(auteur)).toBe('forbidden');
    expect(await refused(sophie, { texte: ' ' })).toBe('invalid');
    expect(await refused(sophie, { annonceId: await etat('pourvue') })).toBe('forbidden');
    expect(await refused(sophie, { annonceId: await etat('brouillon') })).toBe('not_found');
    const { id: ficheId } = await aFiche();
    expect(await refused(sophie, { ficheId })).toBe('invalid');
    expect(await db.conversation.count()).toBe(0);
  });

  test('for a structure one speaks for shows it to the other side', async () => {
    const { id: ficheId, nom } = await aFiche({ referents: [sophie] });
    const { conversationId } = await answer(sophie, { ficheId });
    expect((await getConversation(auteur, conversationId)).correspondant).toMatchObject({
      nom: 'Sophie Marchal',
      structure: { nom },
    });
  });
});

test('the page of the annonce offers what each may do', async () => {
  const kind = async (actor: Parameters<typeof answerState>[0]) => (await answerState(actor, annonceId)).kind;
  expect(await kind(visiteur)).toBe('visiteur');
  expect(await kind(sophie)).toBe('ouvert');
  await answer(sophie);
  expect(await kind(sophie)).toBe('repondu');
  await db.annonce.update({ where: { id: annonceId }, data: { etat: 'pourvue' } });
  expect(await kind(sophie)).toBe('repondu');
  expect(await kind(await aCompte())).toBe('ferme');
  expect(await answerState(auteur, annonceId)).toMatchObject({
    kind: 'auteur',
    total: 1,
    reponses: [{ correspondant: { nom: 'Sophie Marchal' }, unread: true }],
  });
});

const unread = async (actor: Connecte) => (await getWaiting(actor)).conversations;

describe('a conversation', () => {
  let conversationId: string;
  beforeEach(async () => {
    ({ conversationId } = await answer(sophie));
    await takeMails();
  });

  test('makes one mail for all that is unread, and the next once it was read', async () => {
    await reply(auteur, conversationId);
    await reply(auteur, conversationId, 'Ou mercredi.');
    expect(await subjects()).toEqual([
      [sophie.email, 'Maire de Vioménil vous écrit à propos de « Douze praticables et leurs garde-corps »'],
    ]);
    expect(await unread(sophie)).toBe(1);
    await readConversation(sophie, conversationId, now());
    expect(await unread(sophie)).toBe(0);
    await reply(auteur, conversationId, 'Alors jeudi.');
    expect(await subjects()).toHaveLength(1);
    expect(await unread(sophie)).toBe(1);
  });

  test('that was read before its mail left makes none', async () => {
    await reply(auteur, conversationId);
    await readConversation(sophie, conversationId, now());
    expect(await takeMails()).toEqual([]);
  });

  test('is for its two sides, agents included among the others', async () => {
    const agent = await aCompte({ role: 'agent' });
    await expect(getConversation(agent, conversationId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reply(agent, conversationId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getConversation(sophie, "x' or 1=1")).rejects.toMatchObject({ code: 'not_found' });
    await readConversation(agent, conversationId, now());
    expect(await unread(auteur)).toBe(1);
  });

  test('shows fifty messages, and the earlier ones from there', async () => {
    const date = now().getTime();
    await db.conversationMessage.createMany({
      data: Array.from({ length: PAR_PAGE + 4 }, (_, index) => ({
        conversationId,
        auteurId: auteur.id,
        clientId: `m-${index}`,
        texte: `Message ${index}`,
        createdAt: new Date(date + index),
      })),
    });
    const last = await getConversation(sophie, conversationId);
    expect(last.messages).toHaveLength(PAR_PAGE);
    expect(last.messages.at(-1)?.texte).toBe(`Message ${PAR_PAGE + 3}`);
    const before = await getConversation(sophie, conversationId, last.avant ?? '');
    expect(before.messages.map(({ texte }) => texte)).toEqual([
      'Six suffiraient.',
      ...[0, 1, 2, 3].map((index) => `Message ${index}`),
    ]);
    expect(before).toMatchObject({ avant: null, latest: false });
  });

  test('is found again by its subject, its other side or what was said last, by those in it alone', async () => {
    await aConversationElsewhere();
    await reply(auteur, conversationId, 'À l’été, dans la cour.');
    const found = async (actor: Connecte, q: string) => {
      const { items, total } = await listConversations(actor, { q });
      expect(total).toBe(items.length);
      return items.map(({ id }) => id);
    };
    for (const q of ['praticables DOUZE', 'viomenil', 'ete cour'])
      expect(await found(sophie, q)).toEqual([conversationId]);
    expect(await found(sophie, 'kamishibai')).toEqual([]);
    expect(await found(sophie, '%')).toEqual([]);
    expect(await found(auteur, 'viomenil')).toEqual([]);
  });

  test('that one leaves is gone from one’s list, tells the other, and no longer takes messages', async () => {
    await leaveConversation(auteur, { conversationId });
    expect((await listConversations(auteur)).total).toBe(0);
    await expect(getConversation(auteur, conversationId)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getConversation(sophie, conversationId)).correspondant.left).toBe(true);
    await expect(reply(sophie, conversationId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(answer(sophie)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await takeMails()).toEqual([]);
  });

  test('that the one who answered left goes on when they answer again', async () => {
    await leaveConversation(sophie, { conversationId });
    expect((await answerState(sophie, annonceId)).kind).toBe('ouvert');
    expect(await answer(sophie)).toEqual({ conversationId });
    expect((await listConversations(sophie)).total).toBe(1);
  });

  test('stays with the other side, without a name, when an account is deleted', async () => {
    await eraseCompte(auteur.id);
    const seen = await getConversation(sophie, conversationId);
    expect(seen).toMatchObject({
      objet: 'Douze praticables et leurs garde-corps',
      annonceSlug: null,
      correspondant: { nom: 'Compte supprimé', left: true },
    });
    await expect(reply(sophie, conversationId)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a message one received', () => {
  const client = { address: '192.0.2.1', appareil: 'Test' };
  const told = () => db.notification.count({ where: { compteId: auteur.id, kind: 'conversation' } });

  test('is reported by who received it; agents read it alone, and hide it for both until they undo it', async () => {
    const helene = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
    const { conversationId } = await answer(sophie, { texte: 'Six suffiraient.' });
    await readConversation(auteur, conversationId, now());
    await reply(sophie, conversationId, 'Vous êtes un escroc.');
    const { id } = await db.conversationMessage.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    const about = { cible: 'conversation', id, article: '3', texte: 'Elle insiste depuis lundi.' };
    for (const stranger of [await aCompte(), helene])
      await expect(reportContent(stranger, about, client)).rejects.toMatchObject({ code: 'not_found' });
    await expect(takeUp(helene, about)).rejects.toMatchObject({ code: 'not_found' });
    await reportContent(auteur, about, client);
    const { id: casId, annee, rang } = await db.cas.findFirstOrThrow();
    const cas = await getCas(helene, `${annee}-${rang}`);
    expect(cas).toMatchObject({
      trouvee: { texte: 'Vous êtes un escroc.' },
      signalements: [{ nom: 'Maire de Vioménil', texte: 'Elle insiste depuis lundi.' }],
      mesures: expect.arrayContaining(['masquer', 'retirer', 'suspendre']),
    });
    expect(cas.mesures).not.toContain('modifier');
    expect(JSON.stringify(cas)).not.toContain('Six suffiraient');
    await expect(getConversation(helene, conversationId)).rejects.toMatchObject({ code: 'not_found' });

    expect([await told(), await unread(auteur)]).toEqual([1, 1]);
    const said = { casId, mesure: 'masquer', article: '3', faits: 'Une insulte.' };
    const { decisionId } = await decideCas(helene, said);
    for (const actor of [auteur, sophie]) {
      const { messages, dernier } = await getConversation(actor, conversationId);
      expect(messages).toMatchObject([{ hidden: false }, { id, texte: '', hidden: true }]);
      expect(dernier.extrait).toBe('Six suffiraient.');
    }
    expect([await told(), await unread(auteur)]).toEqual([0, 0]);
    // The mail that was about to say that she wrote is not sent.
    expect((await subjects()).filter(([to]) => to === auteur.email)).toEqual([
      [auteur.email, 'Votre signalement est arrivé'],
      [auteur.email, 'Votre signalement a eu une suite'],
    ]);
    // The journal is for ever, and tells nothing of what they wrote to each other.
    expect(JSON.stringify(await db.journal.findMany())).not.toContain('escroc');
    await undoModeration(helene, { decisionId, motif: 'Relu à deux.' });
    expect((await getConversation(auteur, conversationId)).messages.at(-1)).toMatchObject({
      ...{ id, texte: 'Vous êtes un escroc.', hidden: false },
    });
  });
});
