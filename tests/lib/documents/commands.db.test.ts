import { afterAll, beforeEach, expect, test } from 'vitest';
import { systeme, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import {
  createDocument,
  deleteTrashedDocuments,
  renameDocument,
  restoreDocument,
  trashDocument,
} from '@/lib/documents/commands';
import { latestDocuments, listDocuments, openDocument, readContent } from '@/lib/documents/queries';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument } from '@/tests/support/documents';
import { aCompte } from '@/tests/support/people';

beforeEach(resetDatabase);
afterAll(releaseDatabase);

test('a residency file starts with its headings and a budget', async () => {
  const { anne, espace } = await aDocument();
  const { id } = await createDocument(anne, { espaceId: espace.id, titre: 'Dossier', template: 'residence' });
  const { content = [] } = await readContent(anne, id);
  const headings = content.filter((node) => node.type === 'heading').map((node) => node.content?.[0]?.text);
  expect(headings).toEqual([
    'Ce que nous voulons faire',
    'Avec qui',
    'Les étapes',
    'Ce qu’il nous faut',
    'Budget',
    'Qui fait quoi',
  ]);
  expect(content.some((node) => node.type === 'table')).toBe(true);
});

test('a document without title is not created, and the field is named', async () => {
  const { anne, espace } = await aDocument();
  await expect(createDocument(anne, { espaceId: espace.id, titre: '   ' })).rejects.toMatchObject({
    code: 'invalid',
    fields: { titre: 'Donnez un titre au document.' },
  });
});

test('a lecteur reads and changes nothing', async () => {
  const { lise, id, espace } = await aDocument();
  expect(await openDocument(lise, id)).toMatchObject({ canEdit: false, canTrash: false });
  for (const attempt of [
    () => createDocument(lise, { espaceId: espace.id, titre: 'Non' }),
    () => renameDocument(lise, { documentId: id, titre: 'Non' }),
    () => trashDocument(lise, { documentId: id }),
    () => restoreDocument(lise, { documentId: id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
});

test('strangers learn nothing, not even that a document exists', async () => {
  const { id, espace } = await aDocument();
  const stranger = await aCompte();
  const unknown = await openDocument(stranger, 'nope').catch((error: Error) => error.message);
  for (const attempt of [
    () => openDocument(stranger, id),
    () => readContent(stranger, id),
    () => listDocuments(stranger, { espaceId: espace.id }),
    () => latestDocuments(stranger, espace.id, 3),
    () => createDocument(stranger, { espaceId: espace.id, titre: 'Non' }),
    () => renameDocument(stranger, { documentId: id, titre: 'Non' }),
    () => trashDocument(stranger, { documentId: id }),
    () => restoreDocument(stranger, { documentId: id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found', message: unknown });
  await expect(openDocument(visiteur, id)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('search ignores accents and finds every word, in title or text', async () => {
  const { anne, espace } = await aDocument('Été à l’école');
  const found = async (q: string) =>
    (await listDocuments(anne, { espaceId: espace.id, q })).items.map(({ titre }) => titre);
  expect(await found('ECOLE ete')).toEqual(['Été à l’école']);
  expect(await found('ecole hiver')).toEqual([]);
  await createDocument(anne, { espaceId: espace.id, titre: 'Projet', template: 'residence' });
  expect(await found('hébergement')).toEqual(['Projet']);
  await renameDocument(anne, {
    documentId: (await latestDocuments(anne, espace.id, 1))[0]?.id,
    titre: 'Bilan',
  });
  expect(await found('bilan hebergement')).toEqual(['Bilan']);
});

test('the last changed comes first, with the name of who changed it', async () => {
  const { anne, denis, espace, id } = await aDocument('Ancien');
  await createDocument(denis, { espaceId: espace.id, titre: 'Récent' });
  const { items, total } = await listDocuments(anne, { espaceId: espace.id });
  expect(items.map((row) => [row.titre, row.updatedBy])).toEqual([
    ['Récent', 'Denis Mougel'],
    ['Ancien', 'Anne Aubry'],
  ]);
  expect(total).toBe(2);
  await renameDocument(denis, { documentId: id, titre: 'Remanié' });
  const [first] = await latestDocuments(anne, espace.id, 1);
  expect(first).toMatchObject({ titre: 'Remanié', updatedBy: 'Denis Mougel' });
});

test('the trash keeps a document thirty days, then lets it go', async () => {
  const { anne, espace, id } = await aDocument();
  await trashDocument(anne, { documentId: id });
  expect((await listDocuments(anne, { espaceId: espace.id })).total).toBe(0);
  expect((await listDocuments(anne, { espaceId: espace.id, corbeille: true })).total).toBe(1);
  expect(await openDocument(anne, id)).toMatchObject({ canEdit: false, canTrash: true });
  await expect(renameDocument(anne, { documentId: id, titre: 'Non' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await restoreDocument(anne, { documentId: id });
  expect((await listDocuments(anne, { espaceId: espace.id })).total).toBe(1);

  await trashDocument(anne, { documentId: id });
  const later = (days: number) => new Date(Date.now() + days * 86_400_000);
  await at(later(29), () => deleteTrashedDocuments(systeme));
  expect(await db.document.count()).toBe(1);
  await at(later(31), () => deleteTrashedDocuments(systeme));
  expect(await db.document.count()).toBe(0);
});
