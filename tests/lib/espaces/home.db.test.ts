import { beforeEach, describe, expect, it } from 'vitest';
import type { Connecte } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { createDocument, renameDocument } from '@/lib/documents/commands';
import { openEspace } from '@/lib/espaces/commands/open';
import { getHome } from '@/lib/espaces/home';
import { getEspace } from '@/lib/espaces/queries';
import { acceptInvitation } from '@/lib/invitations/commands/answer';
import { inviteMembre } from '@/lib/invitations/commands/invite';
import { listReceivedInvitations } from '@/lib/invitations/queries';
import { markRead } from '@/lib/messages/commands/mark-read';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { resetDatabase } from '@/tests/support/database';
import { aFichier } from '@/tests/support/fichiers';
import { aCompte } from '@/tests/support/people';

const hours = (count: number) => new Date(Date.UTC(2026, 10, 20, count));
let sophie: Connecte;
let denis: Connecte;
let espaceId: string;
let slug: string;

/** The espace opened at 0 h, Denis in it at 1 h. */
beforeEach(async () => {
  await resetDatabase();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  denis = await aCompte({ nom: 'Denis Mougel' });
  ({ id: espaceId, slug } = await at(hours(0), () => openEspace(sophie, { nom: 'Bois debout' })));
});

const denisJoins = () =>
  at(hours(1), async () => {
    await inviteMembre(sophie, { espaceId, email: denis.email });
    const [received] = await listReceivedInvitations(denis);
    await acceptInvitation(denis, { invitationId: received?.id });
  });
const say = (actor: Connecte, body: string, hour: number) =>
  at(hours(hour), () => sendMessage(actor, { espaceId, clientId: `${body}-${hour}`, body }));
const homeOf = (actor: Connecte, hour: number, since: Date | null) =>
  at(hours(hour), async () => getHome(actor, await getEspace(actor, slug), since));

describe('the first days', () => {
  it('tick the steps as they are done', async () => {
    expect((await homeOf(sophie, 1, null)).firstSteps).toEqual({
      inviter: false,
      ecrire: false,
      saluer: false,
    });
    await denisJoins();
    const { id } = await at(hours(2), () => createDocument(sophie, { espaceId, titre: 'Dossier' }));
    expect((await homeOf(sophie, 3, null)).firstSteps).toEqual({
      inviter: true,
      ecrire: false,
      saluer: false,
    });
    await at(hours(3), () => renameDocument(sophie, { documentId: id, titre: 'Dossier commun' }));
    await say(sophie, 'Bonjour', 4);
    expect((await homeOf(sophie, 5, null)).firstSteps).toBeNull();
  });

  it('end after two weeks, done or not', async () => {
    expect((await homeOf(sophie, 24 * 15, hours(24))).firstSteps).toBeNull();
  });
});

describe('what moved', () => {
  it('is what others did since the last visit, the last first', async () => {
    await denisJoins();
    await say(denis, 'Avant', 2);
    await say(denis, 'La salle est libre.', 5);
    await say(denis, 'Le jeudi.', 6);
    await say(sophie, 'Merci', 7);
    await at(hours(8), () => createDocument(denis, { espaceId, titre: 'Planning' }));
    const { moves, next } = await homeOf(sophie, 9, hours(4));
    expect(moves).toMatchObject([
      { kind: 'document', titre: 'Planning', by: 'Denis Mougel', created: true },
      { kind: 'messages', count: 2, excerpt: 'Le jeudi.', authors: [{ nom: 'Denis Mougel' }] },
    ]);
    expect(next).toMatchObject({ kind: 'discussion', count: 3 });
    const earlier = await homeOf(sophie, 9, hours(0));
    expect(earlier.moves.at(-1)).toMatchObject({ kind: 'arrivee', nom: 'Denis Mougel', invitedBy: 'vous' });
  });

  it('proposes the document once everything is read', async () => {
    await denisJoins();
    const { seq } = await say(denis, 'Bonjour', 2);
    await at(hours(3), () => createDocument(denis, { espaceId, titre: 'Planning' }));
    await markRead(sophie, { espaceId, seq });
    expect((await homeOf(sophie, 4, hours(1))).next).toMatchObject({ kind: 'document', titre: 'Planning' });
    expect((await homeOf(sophie, 5, hours(4))).next).toEqual({ kind: 'rien' });
  });

  it('invites a newcomer to read what was said before', async () => {
    await say(sophie, 'Bienvenue', 0);
    await denisJoins();
    const { next, membres } = await homeOf(denis, 2, null);
    expect(next).toEqual({ kind: 'decouvrir' });
    expect(membres.map(({ nom }) => nom)).toEqual(['Sophie Marchal', 'Denis Mougel']);
  });

  it('reminds a responsable, and nobody else, of an invitation about to end', async () => {
    await denisJoins();
    await at(hours(2), () => inviteMembre(sophie, { espaceId, email: 'mairie@ventron.example' }));
    const late = 24 * 27;
    expect((await homeOf(sophie, late, hours(24))).next).toMatchObject({
      kind: 'relancer',
      email: 'mairie@ventron.example',
    });
    expect((await homeOf(denis, late, hours(24))).next).toEqual({ kind: 'rien' });
  });
});

describe('files', () => {
  const add = (actor: Connecte, nom: string, hour: number) =>
    aFichier({ espaceId, compteId: actor.id, nom, createdAt: hours(hour) });

  it('of one person make one line, one’s own none; the last added are shown', async () => {
    await denisJoins();
    await add(denis, 'ancien.pdf', 2);
    await add(denis, 'mains.jpg', 5);
    await add(denis, 'salle.jpg', 6);
    await add(sophie, 'plan.pdf', 7);
    const home = await homeOf(sophie, 8, hours(4));
    expect(home.moves).toEqual([
      {
        kind: 'fichiers',
        at: hours(6),
        id: expect.any(String),
        nom: 'salle.jpg',
        by: 'Denis Mougel',
        count: 2,
        more: false,
      },
    ]);
    expect(home.fichiers.map(({ nom }) => nom)).toEqual(['plan.pdf', 'salle.jpg', 'mains.jpg', 'ancien.pdf']);
  });

  it('that are in the trash, or on their way, are not spoken of', async () => {
    await denisJoins();
    const base = { espaceId, compteId: denis.id, createdAt: hours(5) };
    await aFichier({ ...base, deletedAt: hours(6) });
    await aFichier({ ...base, etat: 'envoi' });
    const home = await homeOf(sophie, 8, hours(4));
    expect(home.moves).toEqual([]);
    expect(home.fichiers).toEqual([]);
  });
});
