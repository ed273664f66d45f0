import { beforeEach, expect, test } from 'vitest';
import { systeme } from '@/lib/comptes/actor';
import { openSession } from '@/lib/comptes/commands/open-session';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { deleteInactive, warnInactive } from '@/lib/mes-donnees/commands/inactive';
import { inactiveComptesJob } from '@/server/jobs/inactive-comptes';
import { resetDatabase } from '@/tests/support/database';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

const DAY = 86_400_000;
const start = new Date('2026-03-01T10:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * DAY);
const night = (days: number) => at(after(days), inactiveComptesJob);
const stateOf = (id: string) => db.compte.findUniqueOrThrow({ where: { id } });

async function lastSeen(days = 0, given: Parameters<typeof aCompte>[0] = {}) {
  const compte = await aCompte(given);
  await db.compte.update({ where: { id: compte.id }, data: { lastSeenAt: after(days), createdAt: start } });
  return compte;
}

beforeEach(resetDatabase);

test('not come for two years: warned once, deleted thirty days later', async () => {
  const gone = await lastSeen(0, { nom: 'Partie Depuis' });
  const here = await lastSeen(700);
  await night(729);
  expect(await takeMails()).toEqual([]);
  await night(732);
  await night(733);
  const mails = await takeMails();
  expect(mails.map(({ to }) => to)).toEqual([gone.email]);
  expect(mails[0]?.subject).toBe('Votre compte sera supprimé le\u00a01er\u00a0avril 2028');
  expect(mails[0]?.text.match(/https?:/g)).toHaveLength(1);
  await night(761);
  expect((await stateOf(gone.id)).deletedAt).toBeNull();
  await night(763);
  expect(await stateOf(gone.id)).toMatchObject({ nom: 'Compte supprimé', deletedAt: expect.any(Date) });
  expect((await stateOf(here.id)).deletedAt).toBeNull();
  expect((await takeMails()).map(({ subject }) => subject)).toEqual(['Votre compte est supprimé']);
});

test('coming back once keeps the account, by an open session or by signing in', async () => {
  const [one, two] = [await lastSeen(), await lastSeen()];
  await night(732);
  await db.session.updateMany({ data: { expiresAt: after(800), lastSeenAt: after(0) } });
  await at(after(740), () => resumeSession(one.sessionId));
  await at(after(740), () => transaction((tx) => openSession(tx, two.id, 'Firefox')));
  await night(765);
  for (const { id } of [one, two])
    expect(await stateOf(id)).toMatchObject({ deletedAt: null, inactiviteAt: null, lastSeenAt: after(740) });
  expect((await takeMails()).map(({ subject }) => subject)).toEqual([]);
});

test('a warning that waits in the queue says nothing to who has come back', async () => {
  const person = await lastSeen();
  await night(732);
  await at(after(733), () => transaction((tx) => openSession(tx, person.id, 'Firefox')));
  expect(await takeMails()).toEqual([]);
});

test('an account that never came counts from its opening; demonstration accounts and the last administrateur stay', async () => {
  const never = await lastSeen();
  await db.compte.update({ where: { id: never.id }, data: { lastSeenAt: null } });
  const demo = await lastSeen();
  await db.compte.update({ where: { id: demo.id }, data: { demonstration: true } });
  const admin = await lastSeen(0, { role: 'administrateur' });
  expect(await at(after(732), () => warnInactive(systeme))).toBe(2);
  expect(await at(after(770), () => deleteInactive(systeme))).toBe(1);
  expect((await stateOf(never.id)).deletedAt).not.toBeNull();
  for (const { id } of [demo, admin]) expect((await stateOf(id)).deletedAt).toBeNull();
});

test('the day of the last visit is written once a day', async () => {
  const person = await aCompte();
  const { createdAt } = await stateOf(person.id);
  const hours = (count: number) => new Date(createdAt.getTime() + count * 3_600_000);
  await db.session.updateMany({ data: { expiresAt: hours(1_000) } });
  await at(hours(1), () => resumeSession(person.sessionId));
  await at(hours(3), () => resumeSession(person.sessionId));
  expect((await stateOf(person.id)).lastSeenAt).toEqual(hours(1));
  await at(hours(26), () => resumeSession(person.sessionId));
  expect((await stateOf(person.id)).lastSeenAt).toEqual(hours(26));
});
