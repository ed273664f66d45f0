import { beforeEach, describe, expect, it } from 'vitest';
import { getAvis, rateGuide } from '@/lib/aide/commands';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { endBienvenue } from '@/lib/comptes/commands/end-bienvenue';
import { isNewcomer } from '@/lib/comptes/queries/arrival';
import { cleanContact, writeToTeam } from '@/lib/contact/commands';
import { contactMail } from '@/lib/contact/mails';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeMails } from '@/tests/support/jobs';
import { aCompte } from '@/tests/support/people';

const client = { address: '192.0.2.9', appareil: 'Test' };
const said = {
  nom: 'Paul Passant',
  email: ' Paul@Example.org ',
  objet: 'Prêter une salle',
  texte: 'Bonjour,\n\nPeut-on prêter une salle de classe ?',
};

beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
});

describe('a message to the team', () => {
  it('goes to its address, is answered to who wrote; who asks is told it came, in words that are not theirs', async () => {
    await writeToTeam(visiteur, { ...said, copie: 'on' }, client);
    const { id } = await db.contactMessage.findFirstOrThrow();
    const mail = await contactMail(id);
    expect(mail).toMatchObject({
      to: 'culture@treteaux.example',
      headers: { 'Reply-To': '"Paul Passant" <paul@example.org>' },
    });
    expect(mail?.text).toContain('Peut-on prêter une salle de classe\u202f?');
    expect(mail?.text).not.toMatch(/https?:/);
    const mails = await takeMails();
    expect(mails.map(({ to }) => to)).toEqual(['culture@treteaux.example', 'paul@example.org']);
    // Nobody proved that the address is theirs: the site would say to anybody what anybody typed.
    const { subject = '', text = '', html = '' } = mails[1] ?? {};
    for (const typed of ['Paul Passant', said.objet, 'salle de classe'])
      expect([subject, text, html].join()).not.toContain(typed);
    expect(text).toContain('bien arrivé');
  });

  it('says nothing of who a member is: they are known', async () => {
    const membre = await aCompte({ nom: 'Maud Membre' });
    await writeToTeam(
      membre,
      { objet: said.objet, texte: said.texte, nom: 'Autre', email: 'autre@example.org' },
      client,
    );
    expect(await db.contactMessage.findFirst()).toMatchObject({ nom: 'Maud Membre', email: membre.email });
    expect((await takeMails()).map(({ to }) => to)).toEqual(['culture@treteaux.example']);
  });

  it('comes back whole to a member who asks, at the address of the account', async () => {
    const membre = await aCompte({ nom: 'Maud Membre' });
    const { objet, texte } = said;
    await writeToTeam(membre, { objet, texte, copie: 'on', email: 'autre@example.org' }, client);
    const [, copie] = await takeMails();
    expect(copie).toMatchObject({ to: membre.email, subject: `Copie de votre message\u202f: ${objet}` });
    expect(copie?.text).toContain('salle de classe');
  });

  it('keeps a name from becoming another header', async () => {
    await writeToTeam(visiteur, { ...said, nom: 'A"\r\nBcc: b@example.org' }, client);
    const { id } = await db.contactMessage.findFirstOrThrow();
    expect((await contactMail(id))?.headers?.['Reply-To']).not.toMatch(/[\r\n]|"[^"]*"[^"]*"/);
  });

  it('is refused with what is missing, field by field', async () => {
    const refused = async (typed: Record<string, string>) => {
      const error: unknown = await writeToTeam(visiteur, typed, client).catch((one: unknown) => one);
      if (!(error instanceof AppError)) throw error;
      return Object.entries(error.fields ?? {});
    };
    const empty = await refused({ nom: '', email: '', objet: '', texte: '' });
    expect(empty.map(([name]) => name)).toEqual(['nom', 'email', 'objet', 'texte']);
    expect(Object.fromEntries(empty)).toMatchObject({
      email: 'Indiquez votre adresse e-mail.',
      texte: 'Écrivez votre message.',
    });
    expect(await refused({ ...said, email: 'paul@example', texte: 'court' })).toEqual([
      ['email', expect.stringContaining('la fin de l’adresse')],
      ['texte', expect.stringContaining('un peu plus')],
    ]);
  });

  it('from a machine that fills every field seems to leave, and does not', async () => {
    await writeToTeam(visiteur, { ...said, site: 'https://pub.example' }, client);
    expect(await db.contactMessage.count()).toBe(0);
    expect(await takeMails()).toEqual([]);
  });

  it('stops at five an hour under one address', async () => {
    for (let count = 0; count < 5; count += 1) await writeToTeam(visiteur, said, client);
    await expect(writeToTeam(visiteur, said, { ...client, address: '192.0.2.10' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    expect(await db.contactMessage.count()).toBe(5);
  });

  it('is forgotten a month later, not before', async () => {
    await writeToTeam(visiteur, said, client);
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    await at(days(29), () => cleanContact(systeme));
    expect(await db.contactMessage.count()).toBe(1);
    await at(days(31), () => cleanContact(systeme));
    expect(await db.contactMessage.count()).toBe(0);
  });
});

describe('whether a guide helped', () => {
  it('is counted, told to agents alone, and of guides that are there', async () => {
    const agent = await aCompte({ role: 'agent' });
    await rateGuide(visiteur, { guide: 'ouvrir-un-espace', avis: 'oui' }, client);
    await rateGuide(agent, { guide: 'ouvrir-un-espace', avis: 'oui' }, client);
    await rateGuide(visiteur, { guide: 'ouvrir-un-espace', avis: 'non' }, client);
    expect(await getAvis(agent, 'ouvrir-un-espace')).toEqual({ oui: 2, non: 1 });
    expect(await getAvis(visiteur, 'ouvrir-un-espace')).toBeNull();
    await expect(rateGuide(visiteur, { guide: 'inconnu', avis: 'oui' }, client)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      rateGuide(visiteur, { guide: 'agents-importer-un-fichier', avis: 'oui' }, client),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('the introduction is offered until it is taken or passed over', async () => {
  const newcomer = await aCompte({ nom: 'Nina Nouvelle' });
  expect(await isNewcomer(newcomer)).toBe(true);
  await endBienvenue(newcomer);
  expect(await isNewcomer(newcomer)).toBe(false);
});
