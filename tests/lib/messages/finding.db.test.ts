import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { messagesAfter, messagesAround } from '@/lib/messages/parts';
import { searchMessages } from '@/lib/messages/search';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

describe('finding a message', () => {
  let sophie: Connecte;
  let stranger: Connecte;
  let espaceId: string;
  let sent = 0;
  const say = (body: string, date = new Date()) =>
    at(date, () => sendMessage(sophie, { espaceId, clientId: `c${sent++}`, body }));
  const find = async (q: string, more: object = {}) => searchMessages(sophie, { espaceId, q, ...more });
  const seqs = ({ messages }: { messages: { seq: number }[] }) => messages.map(({ seq }) => seq);

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    stranger = await aCompte();
    espaceId = (await anEspace([[sophie, 'responsable']])).id;
  });

  it('by all its words, accents and case forgiven, newest first', async () => {
    const old = await say('La répétition aura lieu à Épinal');
    await say('Rien à voir');
    const last = await say('ÉPINAL : deuxième RÉPÉTITION');
    const { found, more } = await find('epinal  Répétition');
    expect(found.map(({ id }) => id)).toEqual([last.id, old.id]);
    expect(more).toBe(false);
    const [first] = found;
    expect(first?.marks.map(([from, to]) => first.extrait.slice(from, to))).toEqual(['ÉPINAL', 'RÉPÉTITION']);
    expect((await find('épinal absent')).found).toEqual([]);
    for (const q of ['', ' ', '?!', '%', '_', '\\']) expect((await find(q)).found, q).toEqual([]);
  });

  it('as it reads now, and no longer once deleted', async () => {
    const message = await say('Le jeudi 21');
    await editMessage(sophie, { messageId: message.id, body: 'Le vendredi 22' });
    expect((await find('jeudi')).found).toEqual([]);
    expect((await find('vendredi')).found).toHaveLength(1);
    await deleteMessage(sophie, { messageId: message.id });
    expect((await find('vendredi')).found).toEqual([]);
  });

  it('by pages of twenty, each once', async () => {
    for (let index = 0; index < 45; index++) await say(`Projecteur ${index}`);
    const first = await find('projecteur');
    const second = await find('projecteur', { before: first.found.at(-1)?.seq });
    const third = await find('projecteur', { before: second.found.at(-1)?.seq });
    expect([first, second, third].map(({ found, more }) => [found.length, more])).toEqual([
      [20, true],
      [20, true],
      [5, false],
    ]);
    const all = [first, second, third].flatMap(({ found }) => found.map(({ seq }) => seq));
    expect(all).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
  });

  it('is for the members of its espace alone', async () => {
    await say('Projecteur');
    const other = await anEspace([[sophie, 'membre']]);
    expect((await searchMessages(sophie, { espaceId: other.id, q: 'projecteur' })).found).toEqual([]);
    const ask = { espaceId, q: 'projecteur', seq: 1 };
    for (const query of [searchMessages, messagesAround, messagesAfter]) {
      await expect(query(stranger, ask)).rejects.toMatchObject({ code: 'not_found' });
      await expect(query(sophie, { ...ask, espaceId: 'inconnu' })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });

  it('in the middle of those around it, with as many as there are near an end', async () => {
    for (let index = 1; index <= 30; index++) await say(`Message ${index}`);
    const around = (seq: number) => messagesAround(sophie, { espaceId, seq, limit: 10 });
    const middle = await around(15);
    expect(seqs(middle)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(middle).toMatchObject({ more: true, after: true, at: 15, rev: 30 });
    expect(seqs(await around(2))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await around(2)).toMatchObject({ more: false, after: true, at: 2 });
    expect(seqs(await around(29))).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect(await around(29)).toMatchObject({ more: true, after: false, at: 29 });
    expect(await around(500)).toMatchObject({ more: true, after: false, at: null });
    expect(seqs(await messagesAfter(sophie, { espaceId, seq: 10, limit: 5 }))).toEqual([11, 12, 13, 14, 15]);
    expect(await messagesAfter(sophie, { espaceId, seq: 28, limit: 5 })).toMatchObject({ after: false });
  });

  it('as the first of its day, as days are in France', async () => {
    await say('Tard le 30', new Date('2026-03-30T21:59:00Z'));
    const first = await say('Tôt le 31, heure d’été', new Date('2026-03-30T22:00:00Z'));
    const winter = await say('Tôt le 1er, heure d’hiver', new Date('2026-10-31T23:00:00Z'));
    const onDay = async (date: string) => (await messagesAround(sophie, { espaceId, date })).at;
    expect(await onDay('2026-03-31')).toBe(first.seq);
    expect(await onDay('2026-04-02')).toBe(winter.seq);
    expect(await onDay('2026-11-01')).toBe(winter.seq);
    expect(await onDay('2027-01-01')).toBe(winter.seq);
    expect(await onDay('2020-01-01')).toBe(1);
    for (const date of ['2026-02-30', 'hier', '', '2026-3-1'])
      await expect(onDay(date)).rejects.toMatchObject({ code: 'invalid' });
    await expect(messagesAround(sophie, { espaceId })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('finds an empty discussion empty', async () => {
    expect(await messagesAround(sophie, { espaceId, date: '2026-01-01' })).toEqual({
      messages: [],
      more: false,
      after: false,
      at: null,
      rev: 0,
    });
  });
});
