import { beforeEach, describe, expect, test } from 'vitest';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { changePassword } from '@/lib/comptes/commands/change-password';
import { cleanUpComptes } from '@/lib/comptes/commands/clean-up';
import { revokeSession, signOut, signOutEverywhere } from '@/lib/comptes/commands/close-session';
import { openSession } from '@/lib/comptes/commands/open-session';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { listSessions } from '@/lib/comptes/queries/sessions';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { takeMails } from '@/tests/support/jobs';
import { aClient, aNewcomer, anEmail, askForCompte, FIREFOX } from '@/tests/support/visits';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const later = (ms: number) => new Date(Date.now() + ms);
const another = (compteId: string, appareil = FIREFOX) =>
  transaction((tx) => openSession(tx, compteId, appareil));

beforeEach(resetDatabase);

describe('a session', () => {
  test('ends thirty days after its last use', async () => {
    const { sessionId } = await aNewcomer();
    expect(await at(later(29 * DAY), () => resumeSession(sessionId))).not.toBeNull();
    expect(await at(later(58 * DAY), () => resumeSession(sessionId))).not.toBeNull();
    expect(await at(later(89 * DAY), () => resumeSession(sessionId))).toBeNull();
  });

  test('is written at most every five minutes', async () => {
    const { sessionId } = await aNewcomer();
    const seen = async () => (await db.session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt;
    const first = await seen();
    await at(later(4 * MINUTE), () => resumeSession(sessionId));
    expect(await seen()).toEqual(first);
    await at(later(6 * MINUTE), () => resumeSession(sessionId));
    expect(await seen()).not.toEqual(first);
  });

  test('has an id that nobody guesses', async () => {
    const { sessionId } = await aNewcomer();
    expect(Buffer.from(sessionId, 'base64url')).toHaveLength(32);
  });
});

describe('signing out', () => {
  test('of this device ends this session at once, and tells the nodes', async () => {
    const actor = await aNewcomer();
    const other = await another(actor.id);
    const events = await eventsOf(() => signOut(actor));
    expect(events).toEqual([{ type: 'session', compteId: actor.id, sessionId: actor.sessionId }]);
    expect(await resumeSession(actor.sessionId)).toBeNull();
    expect(await resumeSession(other)).not.toBeNull();
  });

  test('everywhere ends them all', async () => {
    const actor = await aNewcomer();
    const other = await another(actor.id);
    const stranger = await aNewcomer();
    const events = await eventsOf(() => signOutEverywhere(actor));
    expect(events).toEqual([{ type: 'session', compteId: actor.id }]);
    expect(await resumeSession(actor.sessionId)).toBeNull();
    expect(await resumeSession(other)).toBeNull();
    expect(await resumeSession(stranger.sessionId)).not.toBeNull();
  });

  test('of one device of the list', async () => {
    const actor = await aNewcomer();
    const phone = await another(actor.id, 'Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1');
    const [mine, theirs] = await listSessions(actor);
    expect(mine).toMatchObject({ appareil: 'Firefox sur Windows', current: true });
    expect(theirs).toMatchObject({ appareil: 'Safari sur iPhone', current: false });
    expect(JSON.stringify([mine, theirs])).not.toContain(phone);

    const events = await eventsOf(() => revokeSession(actor, theirs?.handle ?? ''));
    expect(events).toEqual([{ type: 'session', compteId: actor.id, sessionId: phone }]);
    expect(await resumeSession(phone)).toBeNull();
    expect(await listSessions(actor)).toHaveLength(1);
    await expect(revokeSession(actor, theirs?.handle ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('never of a device that is somebody else’s', async () => {
    const actor = await aNewcomer();
    const stranger = await aNewcomer();
    const [theirs] = await listSessions(stranger);
    await expect(revokeSession(actor, theirs?.handle ?? '')).rejects.toMatchObject({ code: 'not_found' });
    expect(await resumeSession(stranger.sessionId)).not.toBeNull();
  });
});

describe('changing the password', () => {
  test('asks for the current one, keeps this device and signs the others out', async () => {
    const actor = await aNewcomer({ password: 'le premier mot de passe' });
    const other = await another(actor.id);
    const password = 'le second mot de passe';
    for (const currentPassword of [undefined, '', 'pas le bon'])
      await expect(changePassword(actor, { currentPassword, password })).rejects.toMatchObject({
        fields: { currentPassword: expect.any(String) },
      });
    const events = await eventsOf(() =>
      changePassword(actor, { currentPassword: 'le premier mot de passe', password }),
    );
    expect(events).toEqual([{ type: 'session', compteId: actor.id, sauf: actor.sessionId }]);
    expect(await resumeSession(actor.sessionId)).not.toBeNull();
    expect(await resumeSession(other)).toBeNull();
    expect((await takeMails()).map((mail) => mail.subject)).toEqual(['Votre mot de passe a changé']);
    await signInWithPassword(visiteur, { email: actor.email, password }, aClient());
  });

  test('a first one needs no current one', async () => {
    const actor = await aNewcomer();
    await changePassword(actor, { password: 'quatre mots au hasard' });
    await signInWithPassword(visiteur, { email: actor.email, password: 'quatre mots au hasard' }, aClient());
  });
});

test('every night, what no longer serves is forgotten', async () => {
  const actor = await aNewcomer();
  await askForCompte({ email: anEmail() });
  await at(later(20 * DAY), () => cleanUpComptes(systeme));
  expect(await db.compte.count()).toBe(2);
  await at(later(40 * DAY), () => cleanUpComptes(systeme));
  expect(await db.compte.count()).toBe(1);
  expect(await db.lien.count()).toBe(0);
  expect(await db.session.count()).toBe(1);
  await at(later(70 * DAY), () => cleanUpComptes(systeme));
  expect(await db.session.count()).toBe(0);
  expect(await db.compte.count({ where: { id: actor.id } })).toBe(1);
});
