import { beforeEach, expect, test } from 'vitest';
import { tellOfAnnonce } from '@/lib/annonces/tell-interested';
import { tellOfAppels } from '@/lib/appels/tell-interested';
import { loadCommunes } from '@/lib/communes/commands/load';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { openEspace } from '@/lib/espaces/commands/open';
import { updateEspace } from '@/lib/espaces/commands/update';
import {
  chooseForEspace,
  chooseFrequences,
  chooseInterets,
  pauseMails,
} from '@/lib/notifications/commands/choose';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { tellOfEspaceJob } from '@/server/jobs/notifications';
import { anAnnonce } from '@/tests/support/annonces';
import { fillInstance, resetDatabase } from '@/tests/support/database';
import { takeJobs } from '@/tests/support/jobs';
import { aCompte, anEspace } from '@/tests/support/people';

let sophie: Connecte;
let marc: Connecte;
let author: Connecte;
let termes: { id: string; nom: string }[];
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  await loadCommunes(systeme);
  termes = ofListe(await listTermes(), 'discipline');
  sophie = await aCompte({ nom: 'Sophie Marchal' });
  marc = await aCompte({ nom: 'Marc Thiriet' });
  author = await aCompte({ nom: 'Anne Autrice' });
});

const terme = (index: number) => termes[index]?.id ?? '';
const told = async () =>
  (await db.notification.findMany({ orderBy: { createdAt: 'asc' }, select: { compteId: true } })).map(
    ({ compteId }) => compteId,
  );

test('a new annonce is told once to those whom its discipline and its place concern', async () => {
  await chooseInterets(sophie, { disciplines: [terme(0)], commune: 'Gérardmer', rayon: '20' });
  await chooseInterets(marc, { disciplines: [terme(1)] });
  const publish = (given: Parameters<typeof anAnnonce>[0]) =>
    anAnnonce({ auteurId: author.id, publishedAt: new Date(), ...given });
  // Épinal is some 32 km away.
  const far = await publish({
    communeInsee: '88160',
    latitude: 48.17,
    longitude: 6.45,
    disciplines: [terme(0)],
  });
  expect(await tellOfAnnonce(systeme, far.id)).toBe(0);
  const near = await publish({
    communeInsee: '88196',
    latitude: 48.07,
    longitude: 6.87,
    disciplines: [terme(0)],
  });
  expect(await tellOfAnnonce(systeme, near.id)).toBe(1);
  expect(await tellOfAnnonce(systeme, near.id)).toBe(0);
  expect(await told()).toEqual([sophie.id]);
  // Says neither: it concerns everybody but its author.
  const open = await publish({ communeInsee: null, latitude: null, longitude: null, disciplines: [] });
  expect(await tellOfAnnonce(systeme, open.id)).toBe(2);
  expect(await tellOfAnnonce(systeme, (await publish({ publishedAt: new Date(0) })).id)).toBe(0);
});

test('a project is told once it is shown to everybody, not to its members, and taken back when it is hidden', async () => {
  const { id } = await openEspace(author, {
    nom: 'Ce que savent les mains',
    visibilite: 'prive',
    template: 'vide',
  });
  const run = async () => {
    for (const job of await takeJobs('tell-of-espace')) await tellOfEspaceJob(job);
  };
  await run();
  expect(await told()).toEqual([]);
  const said = { espaceId: id, nom: 'Ce que savent les mains' };
  await updateEspace(author, { ...said, visibilite: 'visible' });
  await updateEspace(author, { ...said, nom: 'Ce que disent les mains', visibilite: 'visible' });
  await run();
  expect((await told()).sort()).toEqual([sophie.id, marc.id].sort());
  await updateEspace(author, { ...said, visibilite: 'prive' });
  expect(await told()).toEqual([]);
});

test('a new call is told once', async () => {
  const date = new Date();
  await db.appel.create({
    data: {
      slug: 'aide',
      etat: 'publie',
      titre: 'Aide au projet',
      disciplines: [],
      createdById: author.id,
      createdAt: date,
      updatedAt: date,
      publishedAt: date,
      limite: new Date(date.getTime() + 86_400_000),
    },
  });
  const counts = await Promise.all([tellOfAppels(systeme), tellOfAppels(systeme)]);
  expect(counts.sort()).toEqual([0, 2]);
  expect(await db.notification.findFirst()).toMatchObject({ kind: 'appel', chemin: '/appels/aide' });
});

test('choices keep only what differs from the default, per espace for members; what makes no sense is refused', async () => {
  await chooseFrequences(sophie, { resume: 'on', reponse: 'hebdomadaire', sujet: 'quotidienne' });
  expect(await db.notificationChoix.findMany({ select: { kind: true, frequence: true } })).toEqual([
    { kind: 'reponse', frequence: 'hebdomadaire' },
  ]);
  await chooseFrequences(sophie, { reponse: 'immediate' });
  expect(await db.notificationChoix.findMany({ select: { kind: true } })).toEqual([{ kind: 'resume' }]);
  await expect(chooseFrequences(sophie, { message: 'souvent' })).rejects.toMatchObject({
    fields: { message: expect.any(String) },
  });
  const { id: espaceId } = await anEspace([[sophie, 'lecteur']]);
  await chooseForEspace(sophie, { espaceId, message: 'jamais', mention: '' });
  await expect(chooseForEspace(marc, { espaceId, message: 'jamais' })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await db.notificationChoix.count({ where: { espaceId } })).toBe(1);
  await chooseForEspace(sophie, { espaceId, message: '' });
  expect(await db.notificationChoix.count({ where: { espaceId } })).toBe(0);
  for (const jusqua of ['2020-01-01', '2099-01-01', 'demain'])
    await expect(pauseMails(sophie, { jusqua })).rejects.toMatchObject({
      fields: { jusqua: expect.any(String) },
    });
  await expect(chooseInterets(sophie, { commune: 'Gérardmer' })).rejects.toMatchObject({
    fields: { rayon: expect.any(String) },
  });
});
