import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { openNotification } from '@/lib/notifications/commands/open';
import { readAllNotifications } from '@/lib/notifications/commands/read-all';
import { resetDatabase } from '@/tests/support/database';
import { type Client, type Node, startNode, tell } from '@/tests/support/node';
import { aCompte, anEspace } from '@/tests/support/people';
import { until } from '@/tests/support/until';

describe('the bell, on two nodes', () => {
  let a: Node;
  let b: Node;
  let sophie: Connecte;
  let denis: Connecte;
  let espaceId: string;
  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    denis = await aCompte({ nom: 'Denis Mougel' });
    espaceId = (
      await anEspace([
        [sophie, 'membre'],
        [denis, 'membre'],
      ])
    ).id;
    [a, b] = await Promise.all([startNode(), startNode()]);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  const counting = (client: Client) => {
    const heard: number[] = [];
    client.on('notifications:changed', ({ unread }) => heard.push(unread));
    return heard;
  };
  const mention = (clientId: string) =>
    sendMessage(denis, { espaceId, clientId, body: `@Sophie, ${clientId}.` });

  it('counts the same in every tab of the person, and is silent for the others', async () => {
    const [one, two, elsewhere, other] = await Promise.all([
      a.connect(sophie),
      a.connect(sophie),
      b.connect(sophie),
      b.connect(denis),
    ]);
    const heard = [one, two, elsewhere].map(counting);
    const others = counting(other);
    const all = (count: number) =>
      until(() => heard.every((counts) => counts.at(-1) === count), `every tab to show ${count}`);
    const message = await mention('un');
    await all(1);
    await mention('deux');
    await all(2);
    expect(await tell(one, 'notifications:unread', {})).toMatchObject({ ok: true, unread: 2 });
    // Read in the discussion up to the first: the second stays.
    await tell(elsewhere, 'read:mark', { espaceId, seq: message.seq });
    await all(1);
    const left = await db.notification.findFirstOrThrow({ where: { compteId: sophie.id, readAt: null } });
    await expect(openNotification(denis, left.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await openNotification(sophie, left.id)).toMatchObject({ chemin: left.chemin });
    await all(0);
    expect(others).toEqual([]);
  });

  it('takes back a mention that was edited away; marks as read only what was shown', async () => {
    const client = await b.connect(sophie);
    const heard = counting(client);
    const { id } = await mention('un');
    await until(() => heard.at(-1) === 1, 'the mention to come');
    await editMessage(denis, { messageId: id, body: 'Personne.' });
    await until(() => heard.at(-1) === 0, 'the mention to go');
    await mention('deux');
    const shown = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await mention('trois');
    await readAllNotifications(sophie, { jusqua: shown.toISOString() });
    await until(() => heard.at(-1) === 1, 'what came since to stay');
  });
});
