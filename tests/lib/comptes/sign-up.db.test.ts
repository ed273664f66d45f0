import { beforeEach, describe, expect, test } from 'vitest';
import { visiteur } from '@/lib/comptes/actor';
import { createCompte } from '@/lib/comptes/commands/create-compte';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { signUp } from '@/lib/comptes/commands/sign-up';
import { db, transaction } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';
import { takeMails, tokenOf } from '@/tests/support/jobs';
import { aClient, aNewcomer, anEmail, askForCompte, follow } from '@/tests/support/visits';

const PASSWORD = 'quatre mots au hasard';
const signIn = (email: string, password: string) =>
  signInWithPassword(visiteur, { email, password }, aClient());

beforeEach(resetDatabase);

test('a machine that fills the field people do not see is told the same, and nothing is kept', async () => {
  const email = anEmail();
  const compte = { nom: 'Robot', email, charte: 'on', charteVersion: '1' };
  await expect(signUp(visiteur, { ...compte, site: 'https://pub.example' }, aClient())).resolves.toEqual({
    email,
  });
  expect([await takeMails(), await db.compte.count()]).toEqual([[], 0]);
  await signUp(visiteur, { ...compte, site: '' }, aClient());
  expect(await db.compte.count()).toBe(1);
});

describe('a newcomer', () => {
  test('confirms the address by the mailed link, which signs in', async () => {
    const email = anEmail();
    await expect(askForCompte({ email, password: PASSWORD })).resolves.toEqual({ email });
    const [mail, ...others] = await takeMails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: email, subject: expect.stringMatching(/^Confirmez votre adresse/) });
    // Nothing typed goes to an address that nobody has proved.
    expect(mail?.text).not.toContain('Odile');

    const { sessionId } = await follow(tokenOf(mail));
    await expect(resumeSession(sessionId ?? '')).resolves.toMatchObject({
      email,
      nom: 'Odile Remy',
      role: 'membre',
    });
    await expect(signIn(email, PASSWORD)).resolves.toHaveProperty('sessionId');
  });

  test('comes back to where the sign-up began', async () => {
    const email = anEmail();
    await askForCompte({ email, suite: '/invitation/abc' });
    await expect(follow(tokenOf((await takeMails())[0]))).resolves.toMatchObject({
      suite: '/invitation/abc',
    });
  });

  test('cannot sign in before that: the confirmation is mailed again, and works', async () => {
    const email = anEmail();
    await askForCompte({ email, password: PASSWORD });
    await takeMails();
    await expect(signIn(email, 'un autre mot de passe')).rejects.toMatchObject({ code: 'invalid' });
    expect(await takeMails()).toEqual([]);
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('renvoyer'),
    });
    await follow(tokenOf((await takeMails())[0]));
    await expect(signIn(email, PASSWORD)).resolves.toHaveProperty('sessionId');
  });

  test('accepts the charte in force, whatever number the form sends', async () => {
    const actor = await aNewcomer();
    const compte = await db.compte.findUniqueOrThrow({ where: { id: actor.id } });
    const { version } = await db.charte.findFirstOrThrow({ orderBy: { version: 'desc' } });
    expect(compte.charteVersion).toBe(Math.min(1, version));
  });

  test.each([
    [{ charte: undefined }, 'charte'],
    [{ nom: 'A' }, 'nom'],
    [{ email: 'odile@example' }, 'email'],
    [{ password: 'court' }, 'password'],
    [{ email: 'odile.remy@example.org', password: 'odile.remy@example.org' }, 'password'],
  ])('is told what to mend: %j', async (given, field) => {
    const answers = { email: anEmail(), ...given } as Parameters<typeof askForCompte>[0];
    await expect(askForCompte(answers)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
    expect(await db.compte.count()).toBe(0);
  });
});

describe('an address that has an account', () => {
  test('gets the same answer, another mail, and keeps its account', async () => {
    const owner = await aNewcomer({ nom: 'Sophie Marchal', password: PASSWORD });
    await expect(
      askForCompte({ email: owner.email, nom: 'Un intrus', password: 'un autre mot de passe' }),
    ).resolves.toEqual({ email: owner.email });
    const [mail] = await takeMails();
    expect(mail?.subject).toMatch(/^Vous avez déjà un compte/);
    expect(mail?.text).not.toContain('Un intrus');

    await expect(signIn(owner.email, 'un autre mot de passe')).rejects.toMatchObject({ code: 'invalid' });
    const { sessionId } = await follow(tokenOf(mail));
    await expect(resumeSession(sessionId ?? '')).resolves.toMatchObject({
      id: owner.id,
      nom: 'Sophie Marchal',
    });
  });

  test('cannot be prepared for its owner by somebody else', async () => {
    const email = anEmail();
    await askForCompte({ email, nom: 'Un intrus', password: 'le mot de passe intrus' });
    await takeMails();
    await askForCompte({ email, nom: 'Odile Remy', password: PASSWORD });
    const [mine] = await takeMails();
    await askForCompte({ email, nom: 'Un intrus', password: 'le mot de passe intrus' });
    const [theirs] = await takeMails();

    await follow(tokenOf(mine));
    await expect(signIn(email, 'le mot de passe intrus')).rejects.toMatchObject({ code: 'invalid' });
    await expect(signIn(email, PASSWORD)).resolves.toHaveProperty('sessionId');
    await expect(follow(tokenOf(theirs))).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.compte.findUnique({ where: { email } })).toMatchObject({ nom: 'Odile Remy' });
  });

  test('asked for twice at the same moment makes one account', async () => {
    const email = anEmail();
    const both = [askForCompte({ email }), askForCompte({ email })];
    expect(await Promise.all(both)).toEqual([{ email }, { email }]);
    expect(await db.compte.count({ where: { email } })).toBe(1);
    expect((await takeMails()).every((mail) => mail.to === email)).toBe(true);
  });
});

describe('an account created by an invitation', () => {
  const input = { nom: 'Odile Remy', passwordHash: null, charteVersion: 1, confirmed: true };

  test('takes over one that was never confirmed, and its links die', async () => {
    const email = anEmail();
    await askForCompte({ email, password: PASSWORD });
    const [mail] = await takeMails();
    await transaction((tx) => createCompte(tx, { ...input, email }));
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ code: 'invalid' });
    await expect(follow(tokenOf(mail))).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is refused where a confirmed one exists', async () => {
    const { email } = await aNewcomer();
    await expect(transaction((tx) => createCompte(tx, { ...input, email }))).rejects.toMatchObject({
      code: 'invalid',
      fields: { email: expect.any(String) },
    });
  });
});

test('one address gets five mails an hour at most', async () => {
  const email = anEmail();
  for (let i = 0; i < 5; i++) await askForCompte({ email });
  await expect(askForCompte({ email })).rejects.toMatchObject({ code: 'rate_limited' });
});
