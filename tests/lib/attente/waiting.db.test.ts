import { beforeEach, expect, test } from 'vitest';
import { getWaiting } from '@/lib/attente/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { listReceivedInvitations } from '@/lib/invitations/queries';
import { notify } from '@/lib/notifications/notify';
import { resetDatabase } from '@/tests/support/database';
import { aCompte, anEspace } from '@/tests/support/people';

beforeEach(resetDatabase);

const invite = async (
  to: Connecte,
  given: { espaceId: string; expiresIn?: number; declinedAt?: Date; by?: Connecte },
) => {
  const by = given.by ?? (await aCompte());
  const { espaceId, expiresIn = 86_400_000, declinedAt } = given;
  const date = now();
  await db.invitation.create({
    data: {
      ...{ espaceId, email: to.email, role: 'membre', invitedById: by.id, sentAt: date, createdAt: date },
      ...{ expiresAt: new Date(date.getTime() + expiresIn), declinedAt },
    },
  });
};

test('nothing waits for a visitor, nor for who just came', async () => {
  const nothing = { invitations: 0, conversations: 0, notifications: 0, cas: 0 };
  expect(await getWaiting(visiteur)).toEqual(nothing);
  expect(await getWaiting(await aCompte())).toEqual(nothing);
});

test('the number of invitations is that of the list that shows them', async () => {
  const actor = await aCompte();
  const espaces = await Promise.all(
    [1, 2, 3, 4, 5].map(async () => anEspace([[await aCompte(), 'responsable']])),
  );
  const [open, over, declined, mine, unwanted] = espaces.map(({ id }) => id);
  await invite(actor, { espaceId: open ?? '' });
  await invite(actor, { espaceId: over ?? '', expiresIn: -1 });
  await invite(actor, { espaceId: declined ?? '', declinedAt: now() });
  await invite(actor, { espaceId: mine ?? '' });
  await db.membre.create({
    data: { espaceId: mine ?? '', compteId: actor.id, role: 'membre', couleur: 1, joinedAt: now() },
  });
  // One hears nothing of whom one blocks.
  const by = await aCompte();
  await db.blocage.create({ data: { compteId: actor.id, bloqueId: by.id, createdAt: now() } });
  await invite(actor, { espaceId: unwanted ?? '', by });
  await invite(await aCompte(), { espaceId: open ?? '' });
  expect((await getWaiting(actor)).invitations).toBe(1);
  expect(await listReceivedInvitations(actor)).toHaveLength(1);
});

test('what one is told is counted; open cases are for agents', async () => {
  const [actor, agent] = [await aCompte(), await aCompte({ role: 'agent' })];
  await transaction((tx) =>
    notify(tx, {
      kind: 'mention',
      comptes: [actor.id],
      cle: 'x',
      acteurId: agent.id,
      titre: 'X',
      chemin: '/',
    }),
  );
  const place = {
    kind: 'sujet',
    cibleId: 'x',
    titre: 'X',
    extrait: '',
    auteurNom: 'X',
    theme: 'autre',
  } as const;
  await db.cas.create({ data: { ...place, annee: 2026, rang: 1, openedAt: now() } });
  expect(await getWaiting(actor)).toMatchObject({ notifications: 1, cas: 0 });
  expect(await getWaiting(agent)).toMatchObject({ notifications: 0, cas: 1 });
});
