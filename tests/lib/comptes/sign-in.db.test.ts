import { verify } from '@node-rs/argon2';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { visiteur } from '@/lib/comptes/actor';
import { enterDemonstration } from '@/lib/comptes/commands/enter-demonstration';
import { requestPasswordLink, requestSignInLink } from '@/lib/comptes/commands/request-lien';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { isAppError } from '@/lib/core/errors';
import { resetDatabase } from '@/tests/support/database';
import { takeJobs, takeMails } from '@/tests/support/jobs';
import { aClient, aNewcomer, anEmail } from '@/tests/support/visits';

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { ...real, verify: vi.fn(real.verify) };
});

const PASSWORD = 'quatre mots au hasard';
const signIn = (email: string, password: string, client = aClient()) =>
  signInWithPassword(visiteur, { email, password }, client);

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isAppError(error)) throw error;
  return { code: error.code, message: error.message, fields: error.fields };
}

beforeEach(resetDatabase);

describe('by password', () => {
  test('the address may be in capitals, the password typed on another keyboard', async () => {
    const { email } = await aNewcomer({ password: 'théâtre populaire' });
    const { sessionId } = await signIn(` ${email.toUpperCase()} `, 'théâtre populaire'.normalize('NFD'));
    await expect(resumeSession(sessionId)).resolves.toMatchObject({ email });
  });

  test('an unknown address, an account without password and a wrong password get the same words', async () => {
    const known = await aNewcomer({ password: PASSWORD });
    const bare = await aNewcomer();
    const wrong = await refusal(signIn(known.email, 'pas le bon'));
    expect(wrong.code).toBe('invalid');
    expect(await refusal(signIn(anEmail(), 'pas le bon'))).toEqual(wrong);
    expect(await refusal(signIn(bare.email, 'pas le bon'))).toEqual(wrong);
    expect(await takeMails()).toEqual([]);
  });

  test('and cost the same work, so that nobody learns from the time which one it was', async () => {
    const known = await aNewcomer({ password: PASSWORD });
    const bare = await aNewcomer();
    for (const address of [known.email, bare.email, anEmail()]) {
      vi.mocked(verify).mockClear();
      await refusal(signIn(address, 'pas le bon'));
      expect(vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(1, 4))).toEqual([
        ['argon2id', 'v=19', 'm=19456,t=2,p=1'],
      ]);
    }
  });

  test('ten wrong passwords close the account to passwords for a while, an unknown address alike', async () => {
    const { email } = await aNewcomer({ password: PASSWORD });
    for (const address of [email, anEmail()]) {
      for (let i = 0; i < 10; i++) expect((await refusal(signIn(address, 'non'))).code).toBe('invalid');
      expect((await refusal(signIn(address, PASSWORD))).code).toBe('rate_limited');
    }
  });

  test('a right password forgets the wrong ones before it', async () => {
    const { email } = await aNewcomer({ password: PASSWORD });
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 6; i++) await refusal(signIn(email, 'non'));
      await signIn(email, PASSWORD);
    }
  });

  test('twenty people sign in from one school', async () => {
    const client = aClient();
    const { email } = await aNewcomer({ password: PASSWORD });
    for (let i = 0; i < 20; i++) await signIn(email, PASSWORD, client);
  });
});

describe('by a mailed link', () => {
  test('asking looks nothing up: the same job for a known and an unknown address', async () => {
    const { email } = await aNewcomer();
    const unknown = anEmail();
    for (const request of [requestSignInLink, requestPasswordLink]) {
      expect(await request(visiteur, { email }, aClient())).toEqual({ email });
      expect(await request(visiteur, { email: unknown }, aClient())).toEqual({ email: unknown });
    }
    const jobs = await takeJobs<{ email: string; purpose: string }>('mail-lien');
    expect(jobs.map((job) => [job.email, job.purpose])).toEqual([
      [email, 'connexion'],
      [unknown, 'connexion'],
      [email, 'mot_de_passe'],
      [unknown, 'mot_de_passe'],
    ]);
    expect(await takeMails()).toEqual([]);
  });

  test('only the address with an account gets a mail', async () => {
    const { email } = await aNewcomer();
    await requestSignInLink(visiteur, { email: anEmail() }, aClient());
    await requestSignInLink(visiteur, { email }, aClient());
    expect((await takeMails()).map((mail) => mail.to)).toEqual([email]);
  });
});

test('no one enters as a demonstration account where DEMO is off', async () => {
  const { id } = await aNewcomer();
  await expect(enterDemonstration(visiteur, id, aClient())).rejects.toMatchObject({ code: 'not_found' });
});
