import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { beforeEach, expect, test } from 'vitest';
import { systeme } from '@/lib/comptes/actor';
import { disableCompte } from '@/lib/comptes/commands/administer';
import { mailLien } from '@/lib/comptes/commands/request-lien';
import { db } from '@/lib/core/db';
import { sendMail } from '@/server/jobs/send-mail';
import { resetDatabase } from '@/tests/support/database';
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
  expect((await sent(email)).map(({ subject }) => subject)).toEqual(['Votre compte est désactivé']);
});

test('a job nobody understands fails loudly', async () => {
  await expect(sendMail({ kind: 'inconnu' })).rejects.toThrow();
});
