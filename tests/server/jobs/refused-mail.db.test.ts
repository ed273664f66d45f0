import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { scheduleEnvois } from '@/lib/activation/commands/schedule';
import { db } from '@/lib/core/db';
import { sendMail } from '@/server/jobs/send-mail';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

const accepted: string[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo({ address }, _session, done) {
    if (!address.startsWith('plein')) return done();
    done(Object.assign(new Error('5.2.2 mailbox full'), { responseCode: 552 }));
  },
  onData(stream, session, done) {
    stream.resume();
    stream.on('end', () => {
      accepted.push(...session.envelope.rcptTo.map(({ address }) => address));
      done();
    });
  },
});

beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const address = listening.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  // Read once, at the first mail of this process.
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
beforeEach(resetDatabase);

test('an invitation refused for good marks its address; the others have left', async () => {
  const agent = await aCompte({ role: 'agent' });
  await aFiche({ nom: 'Pleine', email: 'Plein@example.org' });
  await aFiche({ nom: 'Ouverte', email: 'ouverte@example.org' });
  await scheduleEnvois(agent, { genre: 'invitation', cible: 'tous', nombre: 2, quand: 'maintenant' });
  for (const job of await takeJobs('send-mail')) await sendMail(job);
  expect(accepted).toEqual(['ouverte@example.org']);
  const fiches = await db.fiche.findMany({
    orderBy: { nom: 'asc' },
    select: { nom: true, emailRefus: true, envois: { select: { sentAt: true, annuleAt: true } } },
  });
  expect(fiches).toEqual([
    { nom: 'Ouverte', emailRefus: '', envois: [{ sentAt: expect.any(Date), annuleAt: null }] },
    { nom: 'Pleine', emailRefus: 'Boîte pleine', envois: [{ sentAt: null, annuleAt: expect.any(Date) }] },
  ]);
});
