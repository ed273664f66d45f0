import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCommunes } from '@/lib/communes/commands/load';
import { communeResolver } from '@/lib/communes/resolve';
import { systeme } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { fillInstance, releaseDatabase } from '../../support/database';

let resolve: Awaited<ReturnType<typeof communeResolver>>['resolve'];
beforeAll(async () => {
  await fillInstance();
  await loadCommunes(systeme);
  ({ resolve } = await communeResolver());
});
afterAll(releaseDatabase);

const found = (insee: string, codePostal: string, nom: string) => {
  const answer = resolve({ insee, codePostal, nom });
  return 'raison' in answer ? answer.raison : answer.commune.insee;
};

test.each([
  ['its code', '88160', '', '', '88160'],
  ['its code, whatever the rest says', '88160', '69000', 'Lyon', '88160'],
  ['the code of a former commune', '88393', '88300', 'Rollainville', '88321'],
  ['a part of a city', '69383', '', '', '69123'],
  ['postcode and name, without accents or article', '', '88160', 'THILLOT', '88468'],
  ['a postcode for large users, and the name', '', '88503', 'Mirecourt Cedex', '88304'],
  ['« St » for « Saint »', '', '88100', 'St Dié des Vosges', '88413'],
  ['a Corsican name', '', '20000', 'Ajaccio', '2A004'],
  ['a name that only one commune has', '', '', 'Gérardmer', '88196'],
  ['an unknown code beside a good name', '88999', '88400', 'Gérardmer', '88196'],
])('a commune is found by %s', (_how, insee, codePostal, nom, wanted) => {
  expect(found(insee, codePostal, nom)).toBe(wanted);
});

test.each([
  ['', '', '', 'La commune manque.'],
  ['', '88000', '', 'Le nom de la commune manque.'],
  ['88999', '', '', 'Le code Insee 88999 n’existe pas.'],
  ['', '88000', 'Nulle-Part', 'Nous ne trouvons pas de commune «\u00a0Nulle-Part\u00a0» (88000).'],
  [
    '',
    '',
    'Sainte-Marie',
    'Plusieurs communes s’appellent «\u00a0Sainte-Marie\u00a0». Précisez laquelle par son code Insee.',
  ],
])('or said why not: %s %s %s', (insee, codePostal, nom, wanted) => {
  expect(found(insee, codePostal, nom)).toBe(wanted);
});

test('a commune from elsewhere is written down once it is needed, with its intercommunality', async () => {
  await db.commune.deleteMany({ where: { insee: '35238', fiches: { none: {} } } });
  const { ensure } = await communeResolver();
  await transaction((tx) => ensure(tx, ['35238', '88160']));
  await transaction((tx) => ensure(tx, ['35238']));
  expect(await db.commune.findUnique({ where: { insee: '35238' }, include: { epci: true } })).toMatchObject({
    nom: 'Rennes',
    departement: '35',
    epci: { nom: expect.stringContaining('Rennes') },
  });
  // Kept between tests: the territory of the next ones is the Vosges alone.
  await db.commune.delete({ where: { insee: '35238' } });
});
