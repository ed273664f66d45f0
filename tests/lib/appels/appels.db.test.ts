import { beforeEach, describe, expect, test } from 'vitest';
import { announceDocuments, removeDocument } from '@/lib/appels/commands/documents';
import { deleteDraft, saveDraft } from '@/lib/appels/commands/draft';
import { editAppel } from '@/lib/appels/commands/edit';
import { addFromLink } from '@/lib/appels/commands/fill-from-link';
import { publishAppel } from '@/lib/appels/commands/publish';
import { restoreAppel, withdrawAppel } from '@/lib/appels/commands/withdraw';
import { appelsFeed } from '@/lib/appels/open-data/feed';
import { listOpenAppels } from '@/lib/appels/open-data/queries';
import { getAppel, listDesk } from '@/lib/appels/queries';
import { readSearch } from '@/lib/appels/search/schema';
import { searchAppels } from '@/lib/appels/search/search-appels';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { openFichier } from '@/lib/fichiers/access';
import { anAppel } from '../../support/appels';
import { fillInstance, resetDatabase } from '../../support/database';
import { takeJobs } from '../../support/jobs';
import { aCompte } from '../../support/people';

const NOW = new Date('2026-11-23T09:00:00Z');
let agent: Connecte;
let membre: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  agent = await aCompte({ nom: 'Hélène Thomas', role: 'agent' });
  membre = await aCompte();
});

const said = (more: object = {}) => ({
  appelId: uuid7(),
  titre: 'Culture et ruralité',
  emetteur: 'Région Grand Est',
  description: 'Pour des projets de territoire.',
  limite: '2027-01-15',
  limiteHeure: '12 h',
  montantMin: '2 000',
  montantMax: '10000',
  ...more,
});

describe('written by agents', () => {
  test('a title keeps a draft; title, issuer and description publish it, once', async () => {
    const appelId = uuid7();
    const { slug } = await saveDraft(agent, { appelId, titre: 'À compléter' });
    await expect(getAppel(visiteur, slug)).rejects.toMatchObject({ code: 'not_found' });
    await expect(publishAppel(agent, { appelId, titre: 'À compléter' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { emetteur: expect.stringContaining('qui lance'), description: expect.anything() },
    });
    const both = await Promise.all([
      publishAppel(agent, said({ appelId })),
      publishAppel(agent, said({ appelId })),
    ]);
    expect(new Set(both.map((one) => one.slug))).toEqual(new Set(['culture-et-ruralite']));
    expect(await getAppel(visiteur, 'culture-et-ruralite')).toMatchObject({
      etat: 'publie',
      limite: new Date('2027-01-15T11:00:00Z'),
      montantMin: 2_000,
      montantMax: 10_000,
      canManage: false,
    });
    // Another one of the same title has an address of its own.
    expect((await publishAppel(agent, said())).slug).toMatch(/^culture-et-ruralite-[0-9a-f]{4}$/);
    await expect(saveDraft(agent, said({ appelId }))).rejects.toMatchObject({
      fields: { appelId: expect.anything() },
    });
  });

  test('a deadline in the past, an amount upside down, an hour without its day: a sentence and its field', async () => {
    await at(NOW, async () => {
      await expect(publishAppel(agent, said({ limite: '2026-11-03' }))).rejects.toMatchObject({
        code: 'invalid',
        fields: { limite: expect.stringMatching(/déjà passée.*3\u00a0novembre 2026/) },
      });
      // Earlier the same day is past too; later is not.
      await expect(
        publishAppel(agent, said({ limite: '2026-11-23', limiteHeure: '9:59' })),
      ).rejects.toMatchObject({ fields: { limite: expect.anything() } });
      await publishAppel(agent, said({ limite: '2026-11-23', limiteHeure: '10:01' }));
    });
    for (const [wrong, field] of [
      [{ montantMin: '9000', montantMax: '100' }, 'montantMax'],
      [{ montantMin: 'beaucoup' }, 'montantMin'],
      [{ limite: '', limiteHeure: '12:00' }, 'limite'],
      [{ limiteHeure: '25:00' }, 'limiteHeure'],
      [{ limite: '2027-02-31' }, 'limite'],
    ] as const)
      await expect(publishAppel(agent, said(wrong)), field).rejects.toMatchObject({
        code: 'invalid',
        fields: { [field]: expect.any(String) },
      });
    expect(await db.appel.count()).toBe(1);
  });

  test('without an hour the whole day counts; without a day it is open all year', async () => {
    const { slug } = await publishAppel(agent, said({ limiteHeure: '' }));
    expect((await getAppel(visiteur, slug)).limite).toEqual(new Date('2027-01-15T22:59:00Z'));
    const { slug: other } = await publishAppel(agent, said({ limite: '', limiteHeure: '' }));
    expect(await getAppel(visiteur, other)).toMatchObject({ limite: null, ouvert: true });
  });

  test('an edit of what changed meanwhile is refused; a deadline that was over may stay', async () => {
    const { id } = await anAppel({ limite: new Date('2026-11-03T11:00:00Z') });
    const { updatedAt } = await db.appel.findUniqueOrThrow({ where: { id } });
    const given = said({ appelId: id, limite: '2026-11-03', vuLe: updatedAt.getTime() });
    await at(NOW, () => editAppel(agent, given));
    await expect(editAppel(agent, given)).rejects.toMatchObject({ fields: { vuLe: expect.anything() } });
    await expect(
      at(NOW, () => editAppel(agent, { ...given, vuLe: undefined, limite: '2026-11-04' })),
    ).rejects.toMatchObject({ fields: { limite: expect.anything() } });
  });

  test('a draft that changed meanwhile is neither saved nor published over', async () => {
    const appelId = uuid7();
    await at(NOW, () => saveDraft(agent, { appelId, titre: 'À compléter' }));
    const given = said({ appelId, vuLe: NOW.getTime() });
    await saveDraft(agent, given);
    const clash = { code: 'invalid', fields: { vuLe: expect.stringContaining('a changé') } };
    await expect(saveDraft(agent, given)).rejects.toMatchObject(clash);
    await expect(publishAppel(agent, given)).rejects.toMatchObject(clash);
    const { updatedAt } = await db.appel.findUniqueOrThrow({ where: { id: appelId } });
    await publishAppel(agent, { ...given, vuLe: updatedAt.getTime() });
    expect(await db.appel.findUnique({ where: { id: appelId } })).toMatchObject({ etat: 'publie' });
  });

  test('withdrawn, it is there for agents alone, and comes back at its address', async () => {
    const { id, slug } = await anAppel();
    await withdrawAppel(agent, { appelId: id });
    await withdrawAppel(agent, { appelId: id });
    await expect(getAppel(membre, slug)).rejects.toMatchObject({ code: 'not_found' });
    expect((await getAppel(agent, slug)).etat).toBe('retire');
    expect((await listDesk(agent, { etat: 'retire' })).counts).toMatchObject({ retire: 1, publie: 0 });
    await restoreAppel(agent, { appelId: id });
    expect((await getAppel(membre, slug)).etat).toBe('publie');
    await expect(deleteDraft(agent, { appelId: id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('nobody else does any of it, or learns that it is there', async () => {
    const { id } = await anAppel();
    for (const work of [
      () => saveDraft(membre, said()),
      () => publishAppel(membre, said()),
      () => editAppel(membre, said({ appelId: id })),
      () => withdrawAppel(membre, { appelId: id }),
      () => listDesk(membre, { etat: 'publie' }),
      () => addFromLink(membre, { lien: 'exemple.fr' }),
      () => announceDocuments(membre, { appelId: id, files: [] }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('a link begins a draft; one that leads inside is refused', async () => {
  await expect(addFromLink(agent, { lien: '' })).rejects.toMatchObject({
    fields: { lien: expect.anything() },
  });
  for (const lien of ['http://127.0.0.1/', 'http://169.254.169.254/latest', 'http://localhost:5432/'])
    await expect(addFromLink(agent, { lien })).rejects.toMatchObject({ fields: { lien: expect.anything() } });
  expect(await db.appel.count()).toBe(0);
});

describe('papers', () => {
  const paper = (nom: string) => ({ nom, taille: 1_000, type: 'application/pdf', lastModified: 1 });

  test('are public with their call, as they were sent; of a draft and a withdrawn one, for agents alone', async () => {
    const { id } = await anAppel();
    const [announced] = await announceDocuments(agent, { appelId: id, files: [paper('Règlement.pdf')] });
    const fichierId = announced?.id ?? '';
    await expect(openFichier(visiteur, fichierId)).rejects.toMatchObject({ code: 'not_found' });
    await db.fichier.update({ where: { id: fichierId }, data: { etat: 'pret' } });
    expect(await openFichier(visiteur, fichierId)).toMatchObject({ ouvert: true, papier: true });
    await withdrawAppel(agent, { appelId: id });
    for (const actor of [visiteur, membre])
      await expect(openFichier(actor, fichierId)).rejects.toMatchObject({ code: 'not_found' });
    expect(await openFichier(agent, fichierId)).toMatchObject({ ouvert: false });
    await removeDocument(agent, { fichierId });
    expect(await db.fichier.count()).toBe(0);
    expect(await takeJobs('remove-fichier-bytes')).toHaveLength(1);
  });

  test('ten at most; what is no paper is named and refused', async () => {
    const { id: appelId } = await anAppel();
    for (const nom of ['fête.jpg', 'page.html', 'jeu.exe'])
      await expect(announceDocuments(agent, { appelId, files: [paper(nom)] })).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining(nom),
      });
    const ten = Array.from({ length: 10 }, (_, index) => paper(`annexe-${index}.docx`));
    await announceDocuments(agent, { appelId, files: ten });
    await expect(announceDocuments(agent, { appelId, files: [paper('de-trop.pdf')] })).rejects.toMatchObject({
      message: expect.stringContaining('10 documents au plus'),
    });
    expect(await db.fichier.count()).toBe(10);
  });

  test('go with the draft they belong to', async () => {
    const { id: appelId } = await anAppel({ etat: 'brouillon' });
    await announceDocuments(agent, { appelId, files: [paper('Règlement.pdf')] });
    await deleteDraft(agent, { appelId });
    expect(await db.fichier.count()).toBe(0);
  });
});

describe('found', () => {
  const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
  const search = (params: Record<string, string | string[]> = {}) =>
    at(NOW, () => searchAppels(visiteur, readSearch(params)));

  beforeEach(async () => {
    await at(NOW, async () => {
      await anAppel({ titre: 'Loin', limite: days(90) });
      await anAppel({ titre: 'Clos hier', limite: days(-1) });
      await anAppel({ titre: 'Toute l’année', limite: null, emetteur: 'Fondation de France' });
      await anAppel({
        titre: 'Près',
        limite: days(3),
        disciplines: ['theatre'],
        description: 'Résidences d’artistes en Ehpad.',
      });
      await anAppel({ titre: 'Clos depuis longtemps', limite: days(-100) });
      await anAppel({ titre: 'Pas encore', etat: 'brouillon' });
      await anAppel({ titre: 'Retiré', etat: 'retire' });
    });
  });

  test('open ones first by deadline, then those without one, then the last closed', async () => {
    const { items, total, ouverts } = await search();
    expect(items.map(({ titre }) => titre)).toEqual([
      'Près',
      'Loin',
      'Toute l’année',
      'Clos hier',
      'Clos depuis longtemps',
    ]);
    expect({ total, ouverts }).toEqual({ total: 5, ouverts: 3 });
  });

  test('by words whatever their accents and endings, by state, month and discipline', async () => {
    const titles = async (params: Record<string, string | string[]>) =>
      (await search(params)).items.map(({ titre }) => titre);
    expect(await titles({ q: 'RESIDENCE artiste' })).toEqual(['Près']);
    expect(await titles({ q: 'fondations' })).toEqual(['Toute l’année']);
    expect(await titles({ etat: 'clos' })).toEqual(['Clos hier', 'Clos depuis longtemps']);
    expect(await titles({ etat: 'ouverts', mois: '2026-11' })).toEqual(['Près']);
    expect(await titles({ mois: 'sans-date' })).toEqual(['Toute l’année']);
    expect(await titles({ discipline: 'theatre' })).toEqual(['Près']);
    expect(await titles({ discipline: 'nulle', etat: 'peut-être', mois: 'mars', page: '-3' })).toHaveLength(
      5,
    );
    expect(await titles({ q: 'introuvable' })).toEqual([]);
    const some = await search({ q: 'résidences introuvable' });
    expect(some).toMatchObject({ reading: { kind: 'partial' }, total: 1 });
    expect(await search({ q: 'fondatoin' })).toMatchObject({
      total: 1,
      reading: { kind: 'corrected', words: [{ typed: 'fondatoin', read: 'fondation' }] },
    });
    // Half a word is no slip; a slip beside a filter that leaves nothing finds nothing.
    expect(await search({ q: 'résid' })).toMatchObject({ total: 1, reading: null });
    expect(await search({ q: 'fondatoin', etat: 'clos' })).toMatchObject({ total: 0, reading: null });
    const { mois, disciplines } = await search({ etat: 'ouverts' });
    expect(mois.map(({ value }) => value)).toEqual(['2026-11', '2027-02', 'sans-date']);
    expect(disciplines).toEqual([expect.objectContaining({ value: 'theatre', count: 1 })]);
  });

  test('as open data and as a feed, without drafts', async () => {
    const first = await listOpenAppels(visiteur, { limit: '2' });
    expect(first).toMatchObject({ total: 5, nextCursor: expect.any(String) });
    const rest = await listOpenAppels(visiteur, { cursor: first.nextCursor });
    expect(new Set([...first.items, ...rest.items].map(({ titre }) => titre)).size).toBe(5);
    expect(rest.nextCursor).toBeNull();
    expect(first.items[0]?.url).toMatch(/^http.*\/appels\//);
    await expect(listOpenAppels(visiteur, { limit: '0' })).rejects.toMatchObject({ code: 'invalid' });
    const feed = await appelsFeed(visiteur);
    expect(feed.match(/<entry>/g)).toHaveLength(5);
    expect(feed).not.toContain('Pas encore');
  });
});
