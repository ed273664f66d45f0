import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { markRead } from '@/lib/messages/commands/mark-read';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { recentMessages } from '@/lib/messages/queries';
import { firstUnread, listUnread, unreadCounts } from '@/lib/messages/unread';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

describe('unread messages', () => {
  let sophie: Connecte;
  let denis: Connecte;
  let espaceId: string;
  const say = (actor: Connecte, clientId: string) =>
    sendMessage(actor, { espaceId, clientId, body: `Message ${clientId}` });
  const count = async () => (await unreadCounts(sophie)).get(espaceId);

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte();
    denis = await aCompte();
    espaceId = (
      await anEspace([
        [sophie, 'responsable'],
        [denis, 'membre'],
      ])
    ).id;
  });

  it('are those of others, not yet read and not taken back', async () => {
    await say(denis, 'a');
    await say(sophie, 'b');
    const taken = await say(denis, 'c');
    await say(denis, 'd');
    await transaction((tx) => recordSystemMessage(tx, { espaceId, kind: 'arrivee', authorId: denis.id }));
    expect(await count()).toBe(3);
    await deleteMessage(denis, { messageId: taken.id });
    expect(await count()).toBe(2);
  });

  it('go down as one reads, and never up again', async () => {
    const a = await say(denis, 'a');
    const b = await say(denis, 'b');
    await markRead(sophie, { espaceId, seq: a.seq });
    expect(await count()).toBe(1);
    await markRead(sophie, { espaceId, seq: b.seq });
    await markRead(sophie, { espaceId, seq: a.seq });
    expect(await count()).toBe(0);
  });

  it('cannot be read in advance', async () => {
    await say(denis, 'a');
    await markRead(sophie, { espaceId, seq: 2_000_000_000 });
    await say(denis, 'b');
    expect(await count()).toBe(1);
  });

  it('begin at the first of others', async () => {
    const a = await say(denis, 'a');
    await markRead(sophie, { espaceId, seq: a.seq });
    await say(sophie, 'b');
    const c = await say(denis, 'c');
    await say(denis, 'd');
    expect(await firstUnread(sophie, espaceId)).toEqual({
      lastReadSeq: a.seq,
      count: 2,
      first: { seq: c.seq, createdAt: c.createdAt },
    });
  });

  it('stop counting at a hundred', async () => {
    await db.message.createMany({
      data: Array.from({ length: 130 }, (_, index) => ({
        espaceId,
        authorId: denis.id,
        clientId: `m${index}`,
        body: 'x',
        seq: index + 1,
        rev: index + 1,
        createdAt: new Date(),
      })),
    });
    expect((await listUnread(sophie))[0]?.count).toBe(100);
  });

  it('are one query for all espaces, none for a stranger', async () => {
    const other = await anEspace([[sophie, 'membre']]);
    await say(denis, 'a');
    expect(await unreadCounts(sophie)).toEqual(
      new Map([
        [espaceId, 1],
        [other.id, 0],
      ]),
    );
    const stranger = await aCompte();
    expect(await unreadCounts(stranger)).toEqual(new Map());
    await expect(firstUnread(stranger, espaceId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(markRead(stranger, { espaceId, seq: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are told since a date, newest first', async () => {
    await say(denis, 'a');
    const since = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await say(denis, 'b');
    await say(sophie, 'c');
    const recent = await recentMessages(sophie, espaceId, since);
    expect(recent.map(({ clientId }) => clientId)).toEqual(['c', 'b']);
  });
});
