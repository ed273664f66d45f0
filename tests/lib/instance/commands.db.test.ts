import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getCarteFond } from '@/lib/communes/queries';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { hour } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { followZone } from '@/lib/core/zone';
import { ensureInstance, publishCharte, updateInstance } from '@/lib/instance/commands';
import { firstSettings } from '@/lib/instance/first-settings';
import { findCharte, getCharte, getInstance, listFormerChartes } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { releaseDatabase, resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

const asForm = (changes: Record<string, string> = {}) => ({
  ...Object.fromEntries(Object.entries(firstSettings).map(([name, value]) => [name, String(value)])),
  ...changes,
});
const nextText = `${'Une règle de plus, écrite à plusieurs. '.repeat(10)}`;

beforeEach(resetDatabase);
/** The instance and its charte outlive `resetDatabase`: leave them as they were found. */
afterEach(async () => {
  await db.charte.deleteMany({ where: { version: { gt: 1 } } });
  await db.$executeRaw`select setval(pg_get_serial_sequence('chartes', 'version'), 1)`;
  await db.instance.update({ where: { id: 1 }, data: firstSettings });
  followZone(firstSettings.fuseau);
});
afterAll(releaseDatabase);

describe('the first settings', () => {
  it('are laid once, whatever the number of nodes', async () => {
    await Promise.all([ensureInstance(systeme), ensureInstance(systeme), ensureInstance(systeme)]);
    expect(await db.instance.count()).toBe(1);
    expect(await db.charte.count()).toBe(1);
    expect(fullName(await getInstance())).toBe('Tréteaux des Vosges');
  });

  it('never tell the secret kept beside them', async () => {
    expect(await getInstance()).not.toHaveProperty('secret');
  });

  it('are not for a person to lay', async () => {
    await expect(ensureInstance(visiteur)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('an administrateur', () => {
  it('changes name, hue and legal texts', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    await updateInstance(
      admin,
      asForm({ complement: 'du Jura', departementCode: '39', rideauTeinte: '150' }),
    );
    expect(await getInstance()).toMatchObject({
      complement: 'du Jura',
      departementCode: '39',
      rideauTeinte: 150,
    });
  });

  it('sets the clocks by which everybody is told hours, at once, and whoever reads the settings follows', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const date = new Date('2026-12-31T21:05:00Z');
    await updateInstance(admin, asForm({ fuseau: 'Indian/Reunion' }));
    expect(hour(date)).toBe('1\u00a0h\u00a005');
    // Another node wrote it.
    await db.instance.update({ where: { id: 1 }, data: { fuseau: 'Pacific/Tahiti' } });
    await getInstance();
    expect(hour(date)).toBe('11\u00a0h\u00a005');
  });

  it('sets map tiles with what their owner wants written, over https only', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const tuilesUrl = 'https://tuiles.example.org/{z}/{x}/{y}.png';
    await expect(updateInstance(admin, asForm({ tuilesUrl }))).rejects.toMatchObject({
      fields: { tuilesCredit: expect.any(String) },
    });
    const insecure = asForm({ tuilesUrl: tuilesUrl.replace('https', 'http'), tuilesCredit: '© X' });
    await expect(updateInstance(admin, insecure)).rejects.toMatchObject({
      fields: { tuilesUrl: expect.stringContaining('https://') },
    });
    await updateInstance(admin, asForm({ tuilesUrl, tuilesCredit: '© OpenStreetMap' }));
    expect((await getCarteFond(visiteur)).tuiles).toEqual({ url: tuilesUrl, credit: '© OpenStreetMap' });
  });

  it('is told which field is wrong', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const sent = asForm({ nom: 'T', departementCode: '880', rideauChroma: '0.3', emailContact: 'culture@' });
    await expect(updateInstance(admin, sent)).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        nom: expect.stringContaining('deux lettres'),
        departementCode: expect.stringContaining('88'),
        rideauChroma: expect.stringContaining('0,125'),
        emailContact: expect.stringContaining('complète'),
      },
    });
    expect(await getInstance()).toMatchObject({ nom: firstSettings.nom });
  });

  it('publishes the next version of the charte, and the former stays readable', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const before = await getCharte();
    const date = new Date('2026-12-01T09:00:00Z');
    const version = await at(date, () =>
      publishCharte(admin, { version: String(before.version), texte: nextText, relue: 'oui' }),
    );
    expect(await getCharte()).toEqual({ version, texte: nextText.trim(), resume: '', publishedAt: date });
    expect(version).toBeGreaterThan(before.version);
    expect((await listFormerChartes()).map((former) => former.version)).toEqual([before.version]);
    expect((await findCharte(before.version))?.texte).toBe(before.texte);
  });

  it('cannot overwrite a version published meanwhile, nor publish the same text again', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const { version, texte } = await getCharte();
    const next = { version, texte: nextText, relue: 'oui' };
    const both = await Promise.allSettled([publishCharte(admin, next), publishCharte(admin, next)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(publishCharte(admin, { version, texte, relue: 'oui' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Une autre version'),
    });
    const current = await getCharte();
    await expect(publishCharte(admin, { ...current, relue: 'oui' })).rejects.toMatchObject({
      fields: { texte: expect.stringContaining('déjà') },
    });
  });

  it('says that it is meant before publishing', async () => {
    const admin = await aCompte({ role: 'administrateur' });
    const { version } = await getCharte();
    await expect(publishCharte(admin, { version, texte: nextText })).rejects.toMatchObject({
      fields: { relue: expect.any(String) },
    });
  });
});

describe.each(['membre', 'agent'] as const)('a person who is %s', (role) => {
  it('changes neither the settings nor the charte', async () => {
    const person = await aCompte({ role });
    await expect(updateInstance(person, asForm())).rejects.toMatchObject({ code: 'forbidden' });
    const charte = { version: 1, texte: nextText, relue: 'oui' };
    await expect(publishCharte(person, charte)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(publishCharte(visiteur, charte)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the room for files', () => {
  const set = async (fichierMaxMo: string, espaceQuotaMo: string) =>
    updateInstance(await aCompte({ role: 'administrateur' }), asForm({ fichierMaxMo, espaceQuotaMo }));

  it('is set in whole millions of bytes', async () => {
    await set('250', '12000');
    expect(await getInstance()).toMatchObject({ fichierMaxMo: 250, espaceQuotaMo: 12_000 });
  });

  it.each([
    ['0', '5000', 'fichierMaxMo'],
    ['2001', '5000', 'fichierMaxMo'],
    ['1,5', '5000', 'fichierMaxMo'],
    ['beaucoup', '5000', 'fichierMaxMo'],
    ['100', '0', 'espaceQuotaMo'],
    ['100', '99', 'espaceQuotaMo'],
  ])('is not %s Mo per file with %s Mo in all', async (max, quota, field) => {
    await expect(set(max, quota)).rejects.toMatchObject({
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    });
    expect(await getInstance()).toMatchObject({ fichierMaxMo: 100, espaceQuotaMo: 5_000 });
  });
});

describe('annonces', () => {
  const set = async (given: Record<string, string>) =>
    updateInstance(await aCompte({ role: 'administrateur' }), asForm(given));

  it('stay as many days as is set, and public shows belong to the agenda that is named', async () => {
    await set({ annonceJours: '90', agendaNom: 'Sortir ici', agendaUrl: 'sortir.exemple.fr' });
    const agenda = { agendaNom: 'Sortir ici', agendaUrl: 'https://sortir.exemple.fr' };
    expect(await getInstance()).toMatchObject({ annonceJours: 90, ...agenda });
    await set({ agendaNom: '', agendaUrl: '' });
    expect((await getInstance()).agendaUrl).toBe('');
  });

  it.each([
    [{ annonceJours: '14' }, 'annonceJours'],
    [{ annonceJours: '366' }, 'annonceJours'],
    [{ annonceJours: '' }, 'annonceJours'],
    [{ agendaUrl: 'javascript:alert(1)' }, 'agendaUrl'],
    [{ agendaNom: '', agendaUrl: 'sortir.exemple.fr' }, 'agendaNom'],
  ])('are not set to %j', async (given, field) => {
    await expect(set(given)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });
});

describe('the declaration of accessibility', () => {
  const set = async (given: Record<string, string>) =>
    updateInstance(await aCompte({ role: 'administrateur' }), asForm(given));
  const audit = { accessibiliteAuditLe: '14/03/2027', accessibiliteAuditeur: 'Le service numérique' };

  it('says better than « non conforme » with an audit, its author and its rate', async () => {
    await set({ accessibiliteStatut: 'partiellement_conforme', ...audit, accessibiliteTaux: '62,5' });
    expect(await getInstance()).toMatchObject({
      accessibiliteStatut: 'partiellement_conforme',
      accessibiliteAuditLe: '2027-03-14',
      accessibiliteTaux: '62,5',
    });
    await set({ accessibiliteStatut: 'totalement_conforme', ...audit, accessibiliteTaux: '100' });
  });

  it.each([
    [{ accessibiliteStatut: 'partiellement_conforme' }, 'accessibiliteAuditLe'],
    [
      { accessibiliteStatut: 'partiellement_conforme', ...audit, accessibiliteAuditeur: '' },
      'accessibiliteAuditeur',
    ],
    [
      { accessibiliteStatut: 'partiellement_conforme', ...audit, accessibiliteTaux: '49' },
      'accessibiliteTaux',
    ],
    [
      { accessibiliteStatut: 'partiellement_conforme', ...audit, accessibiliteTaux: '100' },
      'accessibiliteTaux',
    ],
    [
      { accessibiliteStatut: 'totalement_conforme', ...audit, accessibiliteTaux: '99,9' },
      'accessibiliteTaux',
    ],
    [{ ...audit, accessibiliteTaux: '50' }, 'accessibiliteStatut'],
    [{ accessibiliteTaux: '30' }, 'accessibiliteAuditLe'],
    [{ ...audit, accessibiliteTaux: '101' }, 'accessibiliteTaux'],
    [{ accessibiliteAuditLe: '31/02/2027' }, 'accessibiliteAuditLe'],
  ])('refuses %o, at %s', async (given, field) => {
    await expect(set(given)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
    expect((await getInstance()).accessibiliteStatut).toBe('non_conforme');
  });
});
