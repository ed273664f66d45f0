import { beforeEach, expect, test } from 'vitest';
import { getAppel } from '@/lib/appels/queries';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { leaveEspace } from '@/lib/espaces/commands/leave';
import { APPEL_TITLE, openProjectFromAppel, PLAN_TITLE } from '@/lib/projets/open-from-appel';
import { anAppel } from '../../support/appels';
import { fillInstance, resetDatabase } from '../../support/database';
import { aCompte } from '../../support/people';

const NOW = new Date('2026-11-23T09:00:00Z');
const LIMITE = new Date('2027-02-05T17:00:00Z');
let sophie: Connecte;
beforeEach(async () => {
  await resetDatabase();
  await fillInstance();
  sophie = await aCompte({ nom: 'Sophie Marchal' });
});

const open = (appelId: string, who: Connecte | typeof visiteur = sophie) =>
  at(NOW, () => openProjectFromAppel(who, { appelId }));

test('opens a private espace with the call as its brief and a schedule counted back from the deadline', async () => {
  const { id, slug } = await anAppel({
    limite: LIMITE,
    description: 'Des projets de territoire.\n\nAvec les habitants.',
    eligibles: 'Associations et\ncommunes',
    disciplines: ['theatre'],
    lienUrl: 'https://www.grandest.fr/appel',
  });
  const { slug: espaceSlug, opened } = await open(id);
  expect(opened).toBe(true);
  const espace = await db.espace.findUniqueOrThrow({
    where: { slug: espaceSlug },
    include: { documents: { orderBy: { createdAt: 'asc' } }, membres: true },
  });
  expect(espace).toMatchObject({
    nom: 'Culture et ruralité',
    appelId: id,
    visibilite: 'prive',
    disciplines: ['Théâtre'],
  });
  expect(espace.membres.map(({ compteId, role }) => [compteId, role])).toEqual([[sophie.id, 'responsable']]);
  const text = (titre: string) => espace.documents.find((one) => one.titre === titre)?.texte ?? '';
  for (const said of [
    'Qui lance l’appel\u202f: Région Grand Est',
    'vendredi 5\u00a0février 2027, 18',
    'Montant\u202f: de 2',
    'Qui peut répondre\u202f: Associations et communes',
    'Avec les habitants.',
    'Voir l’appel',
    'Voir la page de l’émetteur',
  ])
    expect(text(APPEL_TITLE)).toContain(said);
  expect(text(PLAN_TITLE)).toMatch(/vendredi 18\u00a0décembre\u202f: Lire l’appel/);
  expect(text(PLAN_TITLE)).toMatch(/mercredi 3\u00a0février\u202f: Déposer/);
  expect((await getAppel(sophie, slug)).espace).toEqual({ slug: espaceSlug, nom: 'Culture et ruralité' });
});

test('pressed twice at once or again, one espace for one person; another person has their own; left, another', async () => {
  const { id } = await anAppel({ limite: LIMITE });
  const both = await Promise.all([open(id), open(id), open(id)]);
  expect(new Set(both.map(({ slug }) => slug)).size).toBe(1);
  expect(both.filter(({ opened }) => opened)).toHaveLength(1);
  const denis = await aCompte({ nom: 'Denis' });
  expect((await open(id, denis)).opened).toBe(true);
  expect(await db.espace.count({ where: { appelId: id } })).toBe(2);
  const espace = await db.espace.findFirstOrThrow({ where: { createdById: sophie.id } });
  await db.membre.create({
    data: { espaceId: espace.id, compteId: denis.id, role: 'responsable', couleur: 2, joinedAt: NOW },
  });
  await leaveEspace(sophie, { espaceId: espace.id });
  expect((await open(id)).opened).toBe(true);
});

test('all year, the schedule has steps without days; closed, withdrawn, a draft or signed out: refused', async () => {
  const year = await anAppel({ limite: null });
  const { slug } = await open(year.id);
  const plan = await db.document.findFirstOrThrow({ where: { titre: PLAN_TITLE, espace: { slug } } });
  expect(plan.texte).toContain('ouvert toute l’année');
  expect(plan.texte).toContain('Déposer la réponse');
  const closed = await anAppel({ limite: new Date(NOW.getTime() - 1) });
  await expect(open(closed.id)).rejects.toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('clos'),
  });
  for (const etat of ['brouillon', 'retire'] as const)
    await expect(open((await anAppel({ etat })).id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(open(year.id, visiteur)).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await db.espace.count()).toBe(1);
});
