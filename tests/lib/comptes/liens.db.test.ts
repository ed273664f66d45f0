import { beforeEach, describe, expect, test } from 'vitest';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { changeEmail } from '@/lib/comptes/commands/change-email';
import { redeemLien } from '@/lib/comptes/commands/redeem-lien';
import { mailLien, requestPasswordLink, requestSignInLink } from '@/lib/comptes/commands/request-lien';
import { resumeSession } from '@/lib/comptes/commands/resume-session';
import { signInWithPassword } from '@/lib/comptes/commands/sign-in';
import { lienOfToken } from '@/lib/comptes/liens';
import { findLien } from '@/lib/comptes/queries/liens';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { resetDatabase } from '@/tests/support/database';
import { takeMails, tokenOf } from '@/tests/support/jobs';
import { aClient, aNewcomer, anEmail, askForCompte, follow } from '@/tests/support/visits';

const PASSWORD = 'quatre mots au hasard';
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

async function signInToken(email: string, suite?: string) {
  await requestSignInLink(visiteur, { email, suite }, aClient());
  return tokenOf((await takeMails())[0]);
}
async function passwordToken(email: string) {
  await requestPasswordLink(visiteur, { email }, aClient());
  return tokenOf((await takeMails())[0]);
}
async function emailToken(actor: Connecte, email: string) {
  await changeEmail(actor, { email }, aClient());
  return tokenOf((await takeMails())[0]);
}
const stateOf = async (token: string) => (await findLien(lienOfToken(token)))?.state;

beforeEach(resetDatabase);

describe('a link to sign in', () => {
  test('signs in once, and leads where one was going', async () => {
    const { email } = await aNewcomer();
    const token = await signInToken(email, '/espaces/ma-residence');
    const { sessionId, suite } = await follow(token);
    expect(suite).toBe('/espaces/ma-residence');
    await expect(resumeSession(sessionId ?? '')).resolves.toMatchObject({ email });
    await expect(follow(token)).rejects.toMatchObject({ code: 'not_found' });
    expect(await stateOf(token)).toBe('servi');
  });

  test('never leads to another site', async () => {
    const { email } = await aNewcomer();
    expect((await follow(await signInToken(email, '//ailleurs.fr'))).suite).toBeNull();
  });

  test('followed twice at the same moment, signs in once', async () => {
    const { email } = await aNewcomer();
    const token = await signInToken(email);
    const both = await Promise.allSettled([follow(token), follow(token), follow(token)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  test('holds thirty minutes', async () => {
    const { email } = await aNewcomer();
    const token = await signInToken(email);
    await at(inMinutes(31), async () => {
      expect(await stateOf(token)).toBe('expire');
      await expect(follow(token)).rejects.toMatchObject({ code: 'not_found' });
    });
    await at(inMinutes(29), async () => {
      await expect(follow(token)).resolves.toHaveProperty('sessionId');
    });
  });

  test('looking at it uses nothing up', async () => {
    const { email } = await aNewcomer();
    const token = await signInToken(email);
    for (let i = 0; i < 3; i++) expect(await stateOf(token)).toBe('valable');
    await expect(follow(token)).resolves.toHaveProperty('sessionId');
  });

  test('its id alone, or another purpose’s signature, opens nothing', async () => {
    const { email } = await aNewcomer();
    const token = await signInToken(email);
    const id = lienOfToken(token) ?? '';
    for (const forged of [id, `${id}.`, `${id}.${'A'.repeat(43)}`, `x${token}`])
      await expect(follow(forged)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not mailed any more once it cannot serve', async () => {
    const { email } = await aNewcomer();
    await mailLien(systeme, { email, purpose: 'connexion', suite: null });
    await db.lien.updateMany({ data: { usedAt: new Date() } });
    expect(await takeMails()).toEqual([]);
  });
});

describe('a link for an address never confirmed', () => {
  test('confirms it, without the password somebody typed', async () => {
    const email = anEmail();
    await askForCompte({ email, password: PASSWORD });
    await takeMails();
    await requestSignInLink(visiteur, { email }, aClient());
    const [mail] = await takeMails();
    expect(mail?.subject).toMatch(/^Confirmez/);
    await follow(tokenOf(mail));
    await expect(
      signInWithPassword(visiteur, { email, password: PASSWORD }, aClient()),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  test('holds seven days', async () => {
    const email = anEmail();
    await askForCompte({ email });
    const token = tokenOf((await takeMails())[0]);
    const day = 24 * 60;
    await at(inMinutes(7 * day + 1), () =>
      expect(follow(token)).rejects.toMatchObject({ code: 'not_found' }),
    );
    await at(inMinutes(7 * day - 1), () => expect(follow(token)).resolves.toHaveProperty('sessionId'));
  });
});

describe('a link to choose a password', () => {
  test('sets it, signs in here, signs out everywhere else, and says so by mail', async () => {
    const before = await aNewcomer({ password: 'le mot de passe oublié' });
    const token = await passwordToken(before.email);
    await expect(follow(token, { password: 'court' })).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await expect(follow(token, { password: before.email })).rejects.toMatchObject({ code: 'invalid' });
    const { sessionId } = await follow(token, { password: PASSWORD });

    expect(await resumeSession(before.sessionId)).toBeNull();
    await expect(resumeSession(sessionId ?? '')).resolves.toMatchObject({ id: before.id });
    const [mail] = await takeMails();
    expect(mail).toMatchObject({ to: before.email, subject: 'Votre mot de passe a changé' });
    expect(mail?.text).not.toMatch(/https?:/);
    await signInWithPassword(visiteur, { email: before.email, password: PASSWORD }, aClient());
    await expect(follow(token, { password: 'encore un autre' })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('kills the links mailed before it', async () => {
    const { email } = await aNewcomer();
    const older = await signInToken(email);
    await follow(await passwordToken(email), { password: PASSWORD });
    await expect(follow(older)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a link to change address', () => {
  test('changes it for its owner, tells the old one, and kills what was mailed there', async () => {
    const actor = await aNewcomer();
    const email = anEmail();
    const older = await signInToken(actor.email);
    const token = await emailToken(actor, email);
    expect((await resumeSession(actor.sessionId))?.email).toBe(actor.email);

    await redeemLien(actor, token, {}, aClient());
    expect((await resumeSession(actor.sessionId))?.email).toBe(email);
    const [mail] = await takeMails();
    expect(mail).toMatchObject({ to: actor.email, subject: 'Votre adresse e-mail a changé' });
    expect(mail?.text).toContain(email);
    await expect(follow(older)).rejects.toMatchObject({ code: 'not_found' });
    await expect(redeemLien(actor, token, {}, aClient())).rejects.toMatchObject({ code: 'not_found' });
  });

  test('does nothing for whoever else reads it', async () => {
    const actor = await aNewcomer();
    const token = await emailToken(actor, anEmail());
    const other = await aNewcomer();
    await expect(follow(token)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(redeemLien(other, token, {}, aClient())).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await stateOf(token)).toBe('valable');
  });

  test('an address that has an account gets a mail without any act, and the same answer', async () => {
    const actor = await aNewcomer();
    const owner = await aNewcomer();
    await expect(changeEmail(actor, { email: owner.email }, aClient())).resolves.toEqual({
      email: owner.email,
    });
    const [mail] = await takeMails();
    expect(mail?.to).toBe(owner.email);
    expect(mail?.text).toContain('Quelqu’un a voulu utiliser votre adresse pour son compte');
    expect(mail?.text).not.toMatch(/https?:/);
  });

  test('an address taken in the meantime is not taken twice', async () => {
    const actor = await aNewcomer();
    const email = anEmail();
    const token = await emailToken(actor, email);
    await aNewcomer({ email });
    await expect(redeemLien(actor, token, {}, aClient())).rejects.toMatchObject({ code: 'not_found' });
    expect((await resumeSession(actor.sessionId))?.email).toBe(actor.email);
  });

  test('an account never confirmed does not hold an address', async () => {
    const actor = await aNewcomer();
    const email = anEmail();
    await askForCompte({ email });
    await takeMails();
    await redeemLien(actor, await emailToken(actor, email), {}, aClient());
    expect((await resumeSession(actor.sessionId))?.email).toBe(email);
  });
});
