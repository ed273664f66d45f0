import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { markRead } from '@/lib/messages/commands/mark-read';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { resetDatabase } from '@/tests/support/database';
import { takeMails } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

describe('being named in a message', () => {
  let sophie: Connecte;
  let denis: Connecte;
  let annie: Connecte;
  let espaceId: string;
  let slug: string;
  let sent = 0;
  const say = (body: string) => sendMessage(sophie, { espaceId, clientId: `c${sent++}`, body });
  const recipients = async () => (await takeMails()).map(({ to }) => to);

  beforeEach(async () => {
    await resetDatabase();
    sophie = await aCompte({ nom: 'Sophie Marchal' });
    denis = await aCompte({ nom: 'Denis Mougel' });
    annie = await aCompte({ nom: 'Annie Grosjean' });
    ({ id: espaceId, slug } = await anEspace([
      [sophie, 'responsable'],
      [denis, 'membre'],
      [annie, 'lecteur'],
    ]));
  });

  it('is kept with it, for members alone', async () => {
    const stranger = await aCompte({ nom: 'Paul Dehors' });
    expect((await say('@denis et @Annie Grosjean, @Paul Dehors ?')).mentions).toEqual([denis.id, annie.id]);
    expect((await say('Denis')).mentions).toEqual([]);
    expect(stranger.nom).toBe('Paul Dehors');
  });

  it('sends the text by mail, with one address, that opens at the message', async () => {
    const message = await say('Bonjour @Denis,\nvoir https://www.vosges.fr pour la suite.');
    const [mail, ...others] = await takeMails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(denis.email);
    expect(mail?.subject).toBe('Sophie Marchal a écrit à votre attention dans « Ce que savent les mains »');
    expect(mail?.text).toContain('Bonjour @Denis,\n');
    expect(mail?.text).toContain('voir www.vosges.fr pour la suite.');
    const { publicUrl } = env();
    expect(mail?.text.match(/https?:\/\/\S+/g)).toEqual([
      new URL(`/espaces/${slug}/discussion?autour=${message.seq}#message-${message.seq}`, publicUrl).href,
    ]);
    expect(mail?.headers?.['List-Unsubscribe']).toContain('/api/notifications/mention.');
    expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  });

  it('waits a few seconds', async () => {
    await say('@Denis');
    const [job] = await db.$queryRaw<{ wait: number }[]>`
      select extract(epoch from run_at - now())::float as wait from graphile_worker._private_jobs`;
    expect(job?.wait).toBeGreaterThan(2);
    expect(job?.wait).toBeLessThan(10);
  });

  it.each([
    ['who has read it', (message: { seq: number }) => markRead(denis, { espaceId, seq: message.seq })],
    [
      'who wants none',
      () =>
        db.notificationChoix.create({
          data: { compteId: denis.id, kind: 'mention', frequence: 'jamais' },
        }),
    ],
    ['who has left', () => db.membre.deleteMany({ where: { compteId: denis.id } })],
    [
      'whose address was never confirmed',
      () => db.compte.update({ where: { id: denis.id }, data: { emailConfirmedAt: null } }),
    ],
    [
      'who is named no more',
      (message: { id: string }) => editMessage(sophie, { messageId: message.id, body: 'Personne' }),
    ],
    [
      'of a message taken back',
      (message: { id: string }) => deleteMessage(sophie, { messageId: message.id }),
    ],
  ])('sends nothing to somebody %s', async (_who, change) => {
    const message = await say('@Denis');
    await change(message);
    expect(await recipients()).toEqual([]);
  });

  it('sends nothing to its author', async () => {
    expect((await say('@Sophie note')).mentions).toEqual([sophie.id]);
    expect(await recipients()).toEqual([]);
  });

  it('sends one mail per message and person, whatever edits do', async () => {
    const { id: messageId } = await say('@Denis et @Denis Mougel');
    const edit = (body: string) => editMessage(sophie, { messageId, body });
    expect(await recipients()).toEqual([denis.email]);
    expect((await edit('Personne')).mentions).toEqual([]);
    expect((await edit('@Annie')).mentions).toEqual([annie.id]);
    expect((await edit('@Denis et @Annie')).mentions).toEqual([denis.id, annie.id]);
    expect(await recipients()).toEqual([annie.email]);
  });

  it('happens once however often the message is sent', async () => {
    const again = { espaceId, clientId: 'une-fois', body: '@Denis' };
    await sendMessage(sophie, again);
    await sendMessage(sophie, again);
    expect(await recipients()).toEqual([denis.email]);
  });
});
