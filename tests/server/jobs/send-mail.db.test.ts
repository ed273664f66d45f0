import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followAppel } from '@/lib/appels/commands/follow';
import { tellFollowers } from '@/lib/appels/tell';
import { systeme } from '@/lib/comptes/actor';
import { mailLien } from '@/lib/comptes/commands/request-lien';
import { at } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { db, transaction } from '@/lib/core/db';
import { log } from '@/lib/core/log';
import { disableCompte } from '@/lib/moderation/commands/comptes';
import { sendMail } from '@/server/jobs/send-mail';
import { anAppel } from '@/tests/support/appels';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';
import { aNewcomer } from '@/tests/support/visits';

const folder = () => path.join(process.env.DATA_DIR ?? '', 'mails');
const sent = async (address: string) => {
  const files = await readdir(folder()).catch(() => []);
  const mails = await Promise.all(
    files.sort().map(async (name) => simpleParser(await readFile(path.join(folder(), name)))),
  );
  return mails.filter((mail) => JSON.stringify(mail.to).includes(address));
};

beforeEach(resetDatabase);

test('a link asked for arrives as a mail with that one address in its text', async () => {
  const { email } = await aNewcomer();
  await mailLien(systeme, { email, purpose: 'connexion', suite: null });
  for (const job of await takeJobs('send-mail')) {
    await sendMail(job);
    await sendMail(job);
  }
  const mails = await sent(email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text?.match(/https?:\/\/\S+/g)).toEqual([
    expect.stringMatching(/^http:\/\/localhost:3000\/lien\/[\w-]+\.[\w-]+$/),
  ]);
});

test('a link used before its mail left is not mailed', async () => {
  const { email } = await aNewcomer();
  await mailLien(systeme, { email, purpose: 'connexion', suite: null });
  await db.lien.updateMany({ data: { usedAt: new Date() } });
  for (const job of await takeJobs('send-mail')) await sendMail(job);
  expect(await sent(email)).toEqual([]);
});

test('nothing is sent to an address whose account is closed, but the reasons', async () => {
  const admin = await aCompte({ role: 'administrateur' });
  const { id: compteId, email } = await aNewcomer();
  await mailLien(systeme, { email, purpose: 'connexion', suite: null });
  const links = await takeJobs('send-mail');
  await disableCompte(admin, { compteId, motif: 'Publicité répétée, malgré deux rappels.' });
  await mailLien(systeme, { email, purpose: 'connexion', suite: null });
  for (const job of [...links, ...(await takeJobs('send-mail'))]) await sendMail(job);
  expect((await sent(email)).map(({ subject }) => subject)).toEqual(['Votre compte est fermé']);
});

describe('what changed in a call while somebody was on holiday', () => {
  const date = new Date('2027-01-11T09:00:00Z');
  const day = (count: number) => new Date(date.getTime() + count * 86_400_000);
  /** Sends what waits as it would leave so many days later; gives the subjects, and when the rest is tried again. */
  const sendAt = (days: number) =>
    at(day(days), async () => {
      for (const job of await takeJobs('send-mail')) await sendMail(job);
      const [left] = await db.$queryRaw<{ at: Date }[]>`select run_at as at from graphile_worker.jobs`;
      return left?.at.toISOString() ?? null;
    });

  test.each([
    ['is told on the return', day(20), ['Nouvelle date limite : « Culture et ruralité »']],
    ['is not told once the deadline is over', day(3), []],
  ])('%s', async (_case, limite, subjects) => {
    await fillInstance();
    const sophie = await aCompte();
    const appel = await at(day(-30), () => anAppel({ limite }));
    await at(day(-30), () => followAppel(sophie, { appelId: appel.id }));
    await db.compte.update({ where: { id: sophie.id }, data: { pauseJusquau: calendarDay(day(4)) } });
    await at(day(0), () => transaction((tx) => tellFollowers(tx, { id: appel.id, limite }, 'limite')));
    expect(await sendAt(0)).toBe('2027-01-12T06:00:00.000Z');
    expect(await sendAt(2)).toBe('2027-01-14T06:00:00.000Z');
    expect(await sent(sophie.email)).toEqual([]);
    expect(await sendAt(5)).toBe(null);
    const told = (await sent(sophie.email)).map(({ subject }) => subject?.replace(/\s/g, ' '));
    expect(told).toEqual(subjects);
  });
});

test('a mail of a kind this version does not know is dropped, and the log says so once', async () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  const job = { kind: 'inconnu', id: 'x', reference: 'y', queuedAt: '2026-11-23T09:00:00.000Z' };
  await expect(sendMail(job)).resolves.toBeUndefined();
  expect(warn.mock.calls).toEqual([
    [expect.objectContaining({ kind: 'inconnu', id: 'x' }), expect.any(String)],
  ]);
  warn.mockRestore();
});

test('a job nobody understands fails loudly', async () => {
  await expect(sendMail({ kind: 'lien' })).rejects.toThrow();
});
