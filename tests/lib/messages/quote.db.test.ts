import { beforeEach, expect, test } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { findQuote } from '@/lib/messages/quote';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let espaceId: string;
beforeEach(async () => {
  await resetDatabase();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  espaceId = (await anEspace([[sophie, 'responsable']])).id;
});
const say = (body: string) => sendMessage(sophie, { espaceId, clientId: body.slice(0, 20), body });

test('the message a plain form answers is quoted as the log would', async () => {
  const { id } = await say('Bonjour à tous');
  expect(await findQuote(sophie, espaceId, id)).toMatchObject({
    id,
    author: { id: sophie.id, nom: 'Sophie Marchal' },
    extrait: 'Bonjour à tous',
  });
  const answer = await sendMessage(sophie, { espaceId, clientId: 'r', body: 'Oui', replyTo: id });
  expect(answer.replyTo).toEqual(await findQuote(sophie, espaceId, id));
});

test('what is deleted, elsewhere or nobody’s is not answered', async () => {
  const { id } = await say('À reprendre');
  const other = await anEspace([[sophie, 'membre']]);
  expect(await findQuote(sophie, other.id, id)).toBeNull();
  expect(await findQuote(sophie, espaceId, 'inconnu')).toBeNull();
  await deleteMessage(sophie, { messageId: id });
  expect(await findQuote(sophie, espaceId, id)).toBeNull();
  await expect(findQuote(await aCompte(), espaceId, id)).rejects.toMatchObject({ code: 'not_found' });
});
