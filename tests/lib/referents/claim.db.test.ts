import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { issueCode } from '@/lib/referents/codes';
import { claimByCode } from '@/lib/referents/commands/claim';
import { requestCode } from '@/lib/referents/commands/request-code';
import { claimState, getClaim } from '@/lib/referents/queries';
import { resetDatabase } from '@/tests/support/database';
import { aFiche } from '@/tests/support/fiches';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

let claire: Connecte;
let fiche: { id: string; slug: string; nom: string };

beforeAll(async () => {
  await loadCommunes(systeme);
});
beforeEach(async () => {
  await resetDatabase();
  claire = await aCompte({ nom: 'Claire Valentin' });
  fiche = await aFiche({ email: 'bibliotheque@moulin.example' });
});

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);
const claim = (actor: Connecte, code: string) => claimByCode(actor, { slug: fiche.slug, code });
const referents = () => db.referent.findMany({ where: { ficheId: fiche.id } });
const letter = () =>
  transaction((tx) => issueCode(tx, { ficheId: fiche.id, canal: 'courrier', compteId: null }));
const linkIn = (text: string) => new URL(text.match(/https?:\/\/\S+/)?.[0] ?? '');
const codeIn = (text: string) => text.match(/[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0] ?? '';

describe('a code by mail', () => {
  it('goes to the address of the fiche, says who asked, and opens the fiche to them', async () => {
    expect(await claimState(claire, fiche.id)).toEqual({
      is: 'libre',
      reprise: false,
      preuves: ['email', 'agent'],
    });
    await requestCode(claire, { slug: fiche.slug, canal: 'email' });
    const [mail] = await takeMails();
    expect(mail?.to).toBe('bibliotheque@moulin.example');
    expect(mail?.subject).toContain('Claire Valentin');
    expect(mail?.text.match(/https?:\/\/\S+/g)).toHaveLength(1);
    const { slug } = await claim(claire, codeIn(mail?.text ?? '').toLowerCase());
    expect(slug).toBe(fiche.slug);
    expect(await referents()).toMatchObject([{ compteId: claire.id }]);
    expect(await claimState(claire, fiche.id)).toEqual({ is: 'referent' });
    expect((await db.fiche.findUniqueOrThrow({ where: { id: fiche.id } })).activatedAt).not.toBeNull();
  });

  it('opens by its link too, for who asked and nobody else, and once', async () => {
    await requestCode(claire, { slug: fiche.slug, canal: 'email' });
    const [mail] = await takeMails();
    const token = linkIn(mail?.text ?? '').searchParams.get('code') ?? '';
    const other = await aCompte();
    expect((await getClaim(other, fiche.slug, token)).link).toBe('autre-compte');
    await expect(claim(other, token)).rejects.toMatchObject({ fields: { code: expect.any(String) } });
    await expect(claim(other, codeIn(mail?.text ?? ''))).rejects.toMatchObject({ code: 'invalid' });
    expect(await referents()).toEqual([]);
    await claim(claire, token);
    // Pressed twice, or from two tabs.
    await claim(claire, token);
    expect(await referents()).toHaveLength(1);
    expect((await getClaim(claire, fiche.slug, token)).link).toBe('servi');
  });

  it('is not sent where mails come back, and no more than five times a day', async () => {
    for (let n = 0; n < 5; n++) await requestCode(claire, { slug: fiche.slug, canal: 'email' });
    await expect(requestCode(claire, { slug: fiche.slug, canal: 'email' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    await db.fiche.update({ where: { id: fiche.id }, data: { emailRefus: '550', emailRefusAt: new Date() } });
    await expect(requestCode(claire, { slug: fiche.slug, canal: 'email' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('tells a visitor nothing of the address, and who is signed in just enough', async () => {
    expect((await getClaim(visiteur, fiche.slug, '')).email).toBeNull();
    expect((await getClaim(claire, fiche.slug, '')).email).toBe('bi…@moulin.example');
  });

  it('dies with the address it was meant for', async () => {
    await requestCode(claire, { slug: fiche.slug, canal: 'email' });
    await db.fiche.update({ where: { id: fiche.id }, data: { email: 'autre@moulin.example' } });
    expect(await takeMails()).toEqual([]);
  });
});

describe('a letter', () => {
  it('opens the fiche to whoever holds it, and the mailbox of the structure hears of it', async () => {
    const { code } = await letter();
    await claim(claire, code);
    expect(await referents()).toMatchObject([{ compteId: claire.id }]);
    const [mail] = await takeMails();
    expect(mail?.to).toBe('bibliotheque@moulin.example');
    expect(mail?.text).toContain('Claire Valentin tient à jour');
    await expect(claim(await aCompte(), code)).rejects.toThrow('Ce code a déjà servi.');
  });

  it('of two people at once opens to one', async () => {
    const { token } = await letter();
    const denis = await aCompte({ nom: 'Denis Mougel' });
    const outcomes = await Promise.allSettled([claim(claire, token), claim(denis, token)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await referents()).toHaveLength(1);
  });

  it('waits once however often it is asked for, and goes to a whole address only', async () => {
    const ask = () => requestCode(claire, { slug: fiche.slug, canal: 'courrier' });
    await expect(ask()).rejects.toMatchObject({ code: 'forbidden' });
    await db.fiche.update({
      where: { id: fiche.id },
      data: { adresse: '3, rue du Moulin', codePostal: '88000', communeInsee: '88160' },
    });
    await ask();
    await ask();
    expect(await db.codeReprise.count({ where: { canal: 'courrier', compteId: claire.id } })).toBe(1);
    expect((await getClaim(claire, fiche.slug, '')).sent).toMatchObject([
      { canal: 'courrier', printed: false },
    ]);
  });
});

describe('wrong codes', () => {
  const WRONG = 'CCCC-CCCC';

  it('are counted: five lock the fiche for an hour, to the right code too', async () => {
    const { code } = await letter();
    for (const left of ['4 essais', '3 essais', '2 essais', '1 essai'])
      await expect(claim(claire, WRONG)).rejects.toThrow(left.replace(' ', '\u00a0'));
    await expect(claim(claire, WRONG)).rejects.toThrow('il faut attendre une heure');
    await expect(claim(claire, code)).rejects.toMatchObject({
      code: 'rate_limited',
      message: expect.stringContaining('60 minutes'),
    });
    expect(await referents()).toEqual([]);
  });

  it('are forgotten once the right one comes', async () => {
    const { code } = await letter();
    for (let n = 0; n < 4; n++) await expect(claim(claire, WRONG)).rejects.toMatchObject({ code: 'invalid' });
    await claim(claire, code);
    await expect(claim(claire, WRONG)).rejects.toThrow('4\u00a0essais');
  });

  it('lock what anybody may guess at, however many people they come from', async () => {
    const { code, token } = await letter();
    for (let n = 0; n < 5; n++) {
      const other = await aCompte();
      await expect(claim(other, WRONG)).rejects.toMatchObject({ code: 'invalid' });
    }
    // Right and wrong are answered alike: nothing tells which to keep for later.
    const refusals = [];
    for (const typed of [code, WRONG])
      refusals.push(await claim(claire, typed).catch((error: Error) => error.message));
    expect(refusals[0]).toBe(refusals[1]);
    expect(await referents()).toEqual([]);
    // A signed link is no guess.
    await claim(claire, token);
    expect(await referents()).toHaveLength(1);
  });

  it('are counted before they are looked at: many at once do not slip through', async () => {
    const { code } = await letter();
    const typed = [...Array.from({ length: 20 }, () => WRONG), code];
    const outcomes = await Promise.allSettled(typed.map((one) => claim(claire, one)));
    const looked = outcomes.filter(
      (outcome) => outcome.status === 'rejected' && outcome.reason.code === 'invalid',
    );
    expect(looked.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['forged', (token: string) => `${token.slice(0, -2)}xx`],
    ['of another fiche', (token: string) => token],
  ])('%s links are refused and counted', async (_what, change) => {
    const other = await aFiche({ nom: 'Une autre' });
    const { token } = await transaction((tx) =>
      issueCode(tx, { ficheId: other.id, canal: 'courrier', compteId: null }),
    );
    await expect(claim(claire, change(token))).rejects.toThrow('4\u00a0essais');
    expect(await referents()).toEqual([]);
  });

  it('past their time are refused and counted', async () => {
    const { code } = await letter();
    await at(inDays(91), () => expect(claim(claire, code)).rejects.toThrow('Ce code a expiré.'));
    await expect(claim(claire, WRONG)).rejects.toThrow('3\u00a0essais');
  });
});

it('keeps no code in the database', async () => {
  const { id, code, token } = await letter();
  const row = JSON.stringify(await db.codeReprise.findUniqueOrThrow({ where: { id } }));
  expect(row).not.toContain(code.replace('-', ''));
  expect(row).not.toContain(token.split('.')[1]);
});
