import { beforeEach, describe, expect, test } from 'vitest';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { createDocumentIn } from '@/lib/documents/commands';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { markRead } from '@/lib/messages/commands/mark-read';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { chooseForEspace, pauseMails } from '@/lib/notifications/commands/choose';
import { stopMails } from '@/lib/notifications/commands/stop';
import { tellEspacesNow } from '@/lib/notifications/espace-now';
import { resetDatabase } from '@/tests/support/database';
import { takeMails } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

/** Ten past one in the afternoon, where people live. */
const NOON = new Date('2026-11-24T12:10:00Z');
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);

let sophie: Connecte;
let marc: Connecte;
let espaceId: string;
let slug: string;

beforeEach(async () => {
  await resetDatabase();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  marc = await aCompte({ nom: 'Marc Thiriet' });
  ({ id: espaceId, slug } = await anEspace([
    [sophie, 'membre'],
    [marc, 'membre'],
  ]));
  await chooseForEspace(sophie, { espaceId, message: 'immediate', document: 'immediate' });
});

const say = (when: Date, body: string, author = marc, where = espaceId) =>
  at(when, () => sendMessage(author, { espaceId: where, clientId: body, body }));
const write = (when: Date, titre: string, author = marc) =>
  at(when, () => transaction((tx) => createDocumentIn(tx, { espaceId, compteId: author.id, titre })));
const mailsAt = (when: Date) =>
  at(when, async () => {
    await tellEspacesNow(systeme);
    return takeMails();
  });

describe('an espace told at once', () => {
  test('is one mail for its messages and documents, with one address, each told once', async () => {
    await say(minutes(-11), 'Le plateau arrive jeudi');
    await say(minutes(-5), 'Qui vient ?');
    await write(minutes(-4), 'Budget');
    await say(minutes(-1), 'Encore un mot');
    const [mail, ...others] = await mailsAt(minutes(0));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: sophie.email });
    expect(mail?.subject).toBe('Du nouveau dans «\u00a0Ce que savent les mains\u00a0»');
    expect(mail?.text).toContain('2\u00a0messages non lus dans la discussion');
    expect(mail?.text).toContain('Le plateau arrive jeudi\n  Marc Thiriet');
    expect(mail?.text).toMatch(/Nouveau document\s: Budget/);
    expect(mail?.text).not.toContain('Encore un mot');
    expect(mail?.text.match(/https?:\/\/\S+/g)).toEqual([expect.stringMatching(`/espaces/${slug}$`)]);
    expect(mail?.headers?.['List-Unsubscribe']).toContain('/api/notifications/message.');
    expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const [next, ...more] = await mailsAt(minutes(10));
    expect(more).toEqual([]);
    expect(next?.text).toContain('1\u00a0message non lu');
    expect(next?.text).not.toMatch(/Qui vient|Budget/);
    expect(await mailsAt(minutes(20))).toEqual([]);
  });

  test('is one mail per espace, in which one link stops what the mail tells', async () => {
    const other = await anEspace(
      [
        [sophie, 'membre'],
        [marc, 'membre'],
      ],
      { nom: 'La grange' },
    );
    await say(minutes(-5), 'Ailleurs', marc, other.id);
    await write(minutes(-5), 'Plan');
    const [mail, ...others] = await mailsAt(minutes(0));
    expect(others).toEqual([]);
    expect(mail?.subject).toContain('Ce que savent les mains');
    const link = /<(\S+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? '';
    await stopMails(visiteur, new URL(link).pathname.split('/').at(-1) ?? '');
    await write(minutes(5), 'Plan de scène');
    expect(await mailsAt(minutes(10))).toEqual([]);
    await chooseForEspace(sophie, { espaceId: other.id, message: 'immediate' });
    await say(minutes(15), 'Ici', marc, other.id);
    await say(minutes(15), 'Et là');
    expect((await mailsAt(minutes(20))).map(({ subject }) => subject).sort()).toEqual([
      'Du nouveau dans «\u00a0Ce que savent les mains\u00a0»',
      'Du nouveau dans «\u00a0La grange\u00a0»',
    ]);
  });

  test.each<[string, (seq: number, id: string) => Promise<unknown>]>([
    ['was read', (seq) => markRead(sophie, { espaceId, seq })],
    ['was taken back', (_seq, messageId) => deleteMessage(marc, { messageId })],
    [
      'comes from somebody blocked',
      () => db.blocage.create({ data: { compteId: sophie.id, bloqueId: marc.id, createdAt: minutes(-60) } }),
    ],
    ['is of an espace one left', () => db.membre.deleteMany({ where: { compteId: sophie.id } })],
    ['falls into a holiday', () => at(minutes(-1), () => pauseMails(sophie, { jusqua: '2026-11-24' }))],
    ['is wanted each morning', () => chooseForEspace(sophie, { espaceId, message: 'quotidienne' })],
  ])('says nothing of what %s, before it is due or once it is', async (_what, change) => {
    const { seq, id } = await say(minutes(-5), 'Bonjour');
    await at(minutes(0), () => tellEspacesNow(systeme));
    await at(minutes(0), () => change(seq, id));
    expect(await at(minutes(0), () => takeMails())).toEqual([]);
    expect(await mailsAt(minutes(0))).toEqual([]);
  });

  test('says nothing of one’s own', async () => {
    await say(minutes(-5), 'Je viens', sophie);
    await write(minutes(-5), 'Mes notes', sophie);
    expect(await mailsAt(minutes(0))).toEqual([]);
  });
});
