import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db, transaction } from '@/lib/core/db';
import { announceFichiers, announcePortrait } from '@/lib/fichiers/commands/announce';
import { deleteFichier, renameFichier, restoreFichier, trashFichier } from '@/lib/fichiers/commands/change';
import { cleanTrash, cleanUnfinished, withoutRow } from '@/lib/fichiers/commands/clean';
import { removePortrait } from '@/lib/fichiers/commands/portrait';
import { acceptFichier, cancelEnvoi, refuseFichier } from '@/lib/fichiers/commands/settle';
import {
  espaceUsage,
  fichiersFor,
  getFichier,
  latestFichiers,
  listFichiers,
  listImages,
} from '@/lib/fichiers/queries';
import { requireReader } from '@/lib/membres/access';
import { fillInstance, releaseDatabase, resetDatabase } from '@/tests/support/database';
import { eventsOf } from '@/tests/support/events';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

let anne: Connecte;
let denis: Connecte;
let lise: Connecte;
let espaceId: string;
beforeEach(async () => {
  await resetDatabase();
  await db.instance.deleteMany();
  await fillInstance();
  [anne, denis, lise] = await Promise.all([
    aCompte({ nom: 'Anne Aubry' }),
    aCompte({ nom: 'Denis Mougel' }),
    aCompte({ nom: 'Lise Lang' }),
  ]);
  espaceId = (
    await anEspace([
      [anne, 'responsable'],
      [denis, 'membre'],
      [lise, 'lecteur'],
    ])
  ).id;
});
afterAll(releaseDatabase);

const file = (nom: string, taille = 1_000_000, lastModified = 1) => ({
  nom,
  taille,
  type: 'application/pdf',
  lastModified,
});
async function announced(nom: string, { by = denis, taille = 1_000_000, lastModified = 1 } = {}) {
  const [row] = await announceFichiers(by, { espaceId, files: [file(nom, taille, lastModified)] });
  if (!row) throw new Error('not announced');
  return row;
}
const checked = { type: 'application/pdf', taille: 1_000_000, sha256: 'ab', largeur: null, hauteur: null };
async function added(nom: string, given: { by?: Connecte; type?: string; largeur?: number } = {}) {
  const { id, nom: kept } = await announced(nom, { by: given.by });
  const { type = 'application/pdf', largeur = null } = given;
  await acceptFichier(systeme, { ...checked, id, nom: kept, type, largeur, hauteur: largeur });
  return id;
}
const keysToRemove = async () =>
  (await takeJobs<{ keys: string[] }>('remove-fichier-bytes')).flatMap(({ keys }) => keys);

test('the same file announced again goes on; another person, another date, another espace start anew', async () => {
  const first = await announced('plan.pdf');
  expect(await announced('plan.pdf')).toEqual(first);
  const others = [
    await announced('plan.pdf', { by: anne }),
    await announced('plan.pdf', { lastModified: 2 }),
    await announced('plan.pdf', { taille: 2_000_000 }),
  ];
  expect(new Set([first.id, ...others.map(({ id }) => id)]).size).toBe(4);
  expect(others.map(({ nom }) => nom)).toEqual(['plan (2).pdf', 'plan (3).pdf', 'plan (4).pdf']);
  expect(first.key).not.toContain('plan');
  await acceptFichier(systeme, { ...checked, id: first.id, nom: first.nom });
  expect((await announced('plan.pdf')).id).not.toBe(first.id);
});

test('the same file chosen twice at once is two files', async () => {
  const rows = await announceFichiers(denis, { espaceId, files: [file('a.pdf'), file('a.pdf')] });
  expect(rows.map(({ nom }) => nom)).toEqual(['a.pdf', 'a (2).pdf']);
  const again = await announceFichiers(denis, { espaceId, files: [file('a.pdf'), file('a.pdf')] });
  expect(again.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
});

test('many at once never exceed the quota, nor take one name twice', async () => {
  await db.instance.update({ where: { id: 1 }, data: { espaceQuotaMo: 10 } });
  const answers = await Promise.allSettled(
    Array.from({ length: 16 }, (_, index) =>
      announced('plan.pdf', { by: index % 2 ? anne : denis, lastModified: index }),
    ),
  );
  const kept = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.nom] : []));
  expect(kept).toHaveLength(10);
  expect(new Set(kept).size).toBe(10);
  const refused = answers.find((answer) => answer.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    code: 'invalid',
    message:
      'L’espace n’a plus assez de place\u202f: il reste 0\u00a0o sur 10\u00a0Mo, et «\u00a0plan.pdf\u00a0» en demande 1\u00a0Mo. Videz la corbeille ou retirez des fichiers.',
  });
  expect(await espaceUsage(lise, espaceId)).toEqual({
    utilise: 10_000_000,
    quota: 10_000_000,
    max: 100_000_000,
  });
});

test('several files are announced all or none', async () => {
  await db.instance.update({ where: { id: 1 }, data: { espaceQuotaMo: 10 } });
  const files = [file('a.pdf', 6_000_000), file('b.pdf', 6_000_000)];
  await expect(announceFichiers(denis, { espaceId, files })).rejects.toMatchObject({ code: 'invalid' });
  expect(await db.fichier.count()).toBe(0);
});

test('a refused file gives its room back, and its bytes are removed', async () => {
  const { id, key } = await announced('plan.pdf');
  await refuseFichier(systeme, { id, refus: 'Non.' });
  expect((await espaceUsage(anne, espaceId)).utilise).toBe(0);
  expect(await keysToRemove()).toEqual([key]);
  expect(await acceptFichier(systeme, { ...checked, id, nom: 'plan.pdf' })).toBeNull();
  expect((await announced('plan.pdf')).nom).toBe('plan.pdf');
});

test('a file is seen once, when it is whole', async () => {
  const { id, nom } = await announced('plan.pdf');
  expect((await listFichiers(lise, { espaceId })).total).toBe(0);
  const events = await eventsOf(async () => {
    await acceptFichier(systeme, { ...checked, id, nom });
    await acceptFichier(systeme, { ...checked, id, nom });
  });
  expect(events).toEqual([{ type: 'fichier', espaceId, fichierId: id }]);
  expect((await listFichiers(lise, { espaceId })).items).toMatchObject([
    { id, nom: 'plan.pdf', genre: 'pdf', retire: false, ajoutePar: { id: denis.id, nom: 'Denis Mougel' } },
  ]);
});

test('an upload taken back is forgotten; a file is not', async () => {
  const { id, key } = await announced('plan.pdf');
  await cancelEnvoi(systeme, id);
  expect([await db.fichier.count(), await keysToRemove()]).toEqual([0, [key]]);
  const other = await added('plan.pdf');
  await cancelEnvoi(systeme, other);
  expect(await db.fichier.count()).toBe(1);
});

test('the list is searched whatever the accents, filtered by genre, and its last comes first', async () => {
  const [plan, photo, son] = [
    await added('Plan de scène.pdf'),
    await added('Été.jpg', { type: 'image/jpeg', largeur: 10 }),
    await added('maquette.mp3', { type: 'audio/mpeg' }),
  ];
  const other = await added('scène.qlab', { type: 'application/octet-stream' });
  const found = async (search: object) =>
    (await listFichiers(lise, { espaceId, ...search })).items.map(({ id }) => id);
  expect(await found({})).toEqual([other, son, photo, plan]);
  expect(await found({ q: 'scene PLAN' })).toEqual([plan]);
  expect(await found({ genre: 'image' })).toEqual([photo]);
  expect(await found({ genre: 'audio' })).toEqual([son]);
  expect(await found({ genre: 'autre' })).toEqual([other]);
  expect((await listImages(lise, espaceId, { q: 'ete' })).items.map(({ id }) => id)).toEqual([photo]);
  expect((await latestFichiers(lise, espaceId, 2)).map(({ id }) => id)).toEqual([other, son]);
});

test('renaming keeps the extension and gives a number to a name already taken', async () => {
  await added('budget.pdf');
  const id = await added('plan.pdf');
  expect(await renameFichier(denis, { fichierId: id, nom: 'Budget' })).toMatchObject({
    nom: 'Budget (2).pdf',
  });
  expect(await renameFichier(denis, { fichierId: id, nom: 'Budget (2)' })).toMatchObject({
    nom: 'Budget (2).pdf',
  });
  await expect(renameFichier(denis, { fichierId: id, nom: '../x' })).rejects.toMatchObject({
    fields: { nom: expect.any(String) },
  });
  await expect(renameFichier(denis, { fichierId: id, nom: ' . ' })).rejects.toMatchObject({
    code: 'invalid',
  });
  await expect(renameFichier(lise, { fichierId: id, nom: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  expect((await listFichiers(lise, { espaceId, q: 'budget 2' })).total).toBe(1);
});

test('the trash: out of sight, back under a free name, for ever by who may', async () => {
  const id = await added('plan.pdf');
  await trashFichier(anne, { fichierId: id });
  await trashFichier(anne, { fichierId: id });
  expect((await listFichiers(lise, { espaceId })).total).toBe(0);
  expect((await listFichiers(lise, { espaceId, corbeille: true })).items[0]).toMatchObject({
    id,
    retire: true,
  });
  expect((await getFichier(lise, id)).retire).toBe(true);
  await expect(renameFichier(anne, { fichierId: id, nom: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  const place = await requireReader(anne, espaceId);
  await expect(transaction((tx) => fichiersFor(tx, place, [id]))).rejects.toMatchObject({ code: 'invalid' });
  await added('plan.pdf');
  expect(await restoreFichier(denis, { fichierId: id })).toMatchObject({ nom: 'plan (2).pdf' });
  expect((await transaction((tx) => fichiersFor(tx, place, [id])))[0]?.nom).toBe('plan (2).pdf');

  await expect(deleteFichier(anne, { fichierId: id })).rejects.toMatchObject({ code: 'forbidden' });
  await trashFichier(denis, { fichierId: id });
  const marc = await aCompte();
  await db.membre.create({
    data: { espaceId, compteId: marc.id, role: 'membre', couleur: 4, joinedAt: new Date() },
  });
  await expect(deleteFichier(marc, { fichierId: id })).rejects.toMatchObject({ code: 'forbidden' });
  await deleteFichier(denis, { fichierId: id });
  await expect(getFichier(anne, id)).rejects.toMatchObject({ code: 'not_found' });
  expect(await keysToRemove()).toHaveLength(1);
});

test('from outside, no command tells that a file is there', async () => {
  const id = await added('plan.pdf');
  const odile = await aCompte();
  for (const command of [trashFichier, restoreFichier, deleteFichier])
    await expect(command(odile, { fichierId: id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(renameFichier(odile, { fichierId: id, nom: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(announceFichiers(odile, { espaceId, files: [file('a.pdf')] })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(announceFichiers(lise, { espaceId, files: [file('a.pdf')] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  for (const query of [
    () => listFichiers(odile, { espaceId }),
    () => latestFichiers(odile, espaceId, 3),
    () => espaceUsage(odile, espaceId),
    () => getFichier(odile, id),
  ])
    await expect(query()).rejects.toMatchObject({ code: 'not_found' });
});

test('an upload without news for a day is forgotten, one that goes on is not', async () => {
  const old = await announced('vieux.pdf');
  const going = await announced('suite.pdf');
  const kept = await added('garde.pdf');
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  await at(tomorrow, () => announced('suite.pdf'));
  expect(await at(tomorrow, () => cleanUnfinished(systeme))).toBe(1);
  expect(await keysToRemove()).toEqual([old.key]);
  expect((await db.fichier.findMany({ select: { id: true } })).map(({ id }) => id).sort()).toEqual(
    [going.id, kept].sort(),
  );
});

test('the trash is emptied after thirty days, and only then', async () => {
  const id = await added('plan.pdf');
  await trashFichier(denis, { fichierId: id });
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  expect(await at(days(29), () => cleanTrash(systeme))).toBe(0);
  const events = await eventsOf(async () => expect(await at(days(31), () => cleanTrash(systeme))).toBe(1));
  expect(events).toMatchObject([{ type: 'fichier', espaceId }]);
  expect(await keysToRemove()).toHaveLength(1);
});

test('bytes that no row holds are known', async () => {
  const { key } = await announced('plan.pdf');
  expect(await withoutRow(systeme, [key, 'inconnu'])).toEqual(['inconnu']);
});

test('one photo at a time, and back to initials', async () => {
  const photo = { nom: 'moi.jpg', taille: 50_000, type: 'image/jpeg', lastModified: 1 };
  const [first] = await announcePortrait(anne, { files: [photo] });
  const [second] = await announcePortrait(anne, { files: [{ ...photo, nom: 'moi2.jpg' }] });
  expect(await db.fichier.count()).toBe(1);
  await acceptFichier(systeme, { ...checked, id: second?.id ?? '', nom: 'moi2.jpg', type: 'image/jpeg' });
  expect(await db.compte.findUnique({ where: { id: anne.id }, select: { portraitId: true } })).toEqual({
    portraitId: second?.id,
  });
  expect(await keysToRemove()).toEqual([first?.key]);
  // Who is suspended shows no other, and may take theirs away.
  const suspendu = { jusquau: new Date(Date.now() + 86_400_000), motif: 'Publicité répétée' };
  await expect(announcePortrait({ ...anne, suspendu }, { files: [photo] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await db.fichier.count()).toBe(1);
  await removePortrait({ ...anne, suspendu });
  expect(await db.compte.findUnique({ where: { id: anne.id }, select: { portraitId: true } })).toEqual({
    portraitId: null,
  });
  expect(await keysToRemove()).toEqual([second?.key]);
  await expect(announcePortrait(anne, { files: [{ ...photo, taille: 21_000_000 }] })).rejects.toMatchObject({
    code: 'invalid',
  });
});
