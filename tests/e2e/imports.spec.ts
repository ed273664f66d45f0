import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { demo, personIn } from './support/people';

// One import changes what the next one sees.
test.describe.configure({ mode: 'serial' });

/** Tells the rows of one try from those of another: what a failed one left must not look like a duplicate. */
const aMark = () =>
  `Vrin${Array.from({ length: 7 }, () => 'abdefgilmnoprstuv'[Math.floor(Math.random() * 17)]).join('')}`;

/** As an old spreadsheet writes it: Windows-1252, decimal commas. */
const file = (mark: string, ...lines: string[]) => ({
  name: `liste-${mark}-2026.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      `Réf;Nom de l’établissement;Catégorie;Ville;CP;Tel;Coord. Y;Coord. X;Note ${mark}`,
      ...lines.map((line) => `${mark}${line};`),
    ]
      .join('\r\n')
      .replaceAll('’', '\u0092'),
    'latin1',
  ),
});

const show = async (page: Page, given: { name: string; mimeType: string; buffer: Buffer }) => {
  await page.goto('/annuaire/import');
  await page.getByLabel('Fichier CSV ou XLSX').setInputFiles(given);
  await page.getByRole('button', { name: 'Aperçu' }).click();
};
const figure = (page: Page, name: string) =>
  page.locator('.apercu-chiffres div', { hasText: name }).locator('dd');

test('an agent looks at a file, corrects a column, decides about a duplicate, imports it and undoes that', async ({
  browser,
}) => {
  const { page, context } = await personIn(browser, demo.agent.email);
  const mark = aMark();
  const far = String(Math.floor(Math.random() * 9_000) + 1_000);
  const liste = file(
    mark,
    `A1;L’${mark};Salle de spectacle;Gérardmer;88400;0329000011;48,0${far};6,8790`,
    'A2;Salle des Deux Rives;Salle de spectacle;Thaon-les-Vosges;88150;0329551040;;',
    'A3;;Salle de spectacle;Épinal;88000;;;',
    'A4;Salle en mer;Salle de spectacle;Épinal;88000;;4,82;-6,11',
    'A5;=HYPERLINK("https://exemple.test");Salle de spectacle;Épinal;88000;;;',
  );
  await show(page, liste);
  await expect(
    page.getByText('5\u00a0lignes, séparateur «\u00a0;\u00a0», Windows-1252, virgule décimale'),
  ).toBeVisible();
  await expect(figure(page, 'fiches nouvelles')).toHaveText('1');
  await expect(figure(page, 'lignes écartées')).toHaveText('3');
  await expect(page.getByRole('row', { name: /^Ligne 4 .*Le nom manque/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Ligne 5 .*hors de France/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Ligne 6 .*contient une formule/ })).toBeVisible();
  await expect(page.getByText('À vérifier').first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger ces lignes' }).click();
  const refused = await readFile(await (await download).path(), 'utf8');
  expect(refused).toContain(`4;Le nom manque.;${mark}A3;`);
  expect(refused).toContain("'=HYPERLINK");

  // What was changed is applied before anything enters.
  await page.getByLabel(/Devient.*colonne Tel/).selectOption('Ne pas reprendre');
  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page.getByText('Appliquez d’abord les choix changés plus haut.')).toBeVisible();
  await page.getByRole('button', { name: 'Appliquer ces choix' }).click();
  await expect(page.getByText('Les lignes ont été relues avec ces choix.')).toBeVisible();

  const twin = page.getByRole('article', { name: 'Salle des Deux Rives' });
  await expect(twin).toContainText('Déjà dans l’annuaire');
  await twin.getByRole('button', { name: /^Réunir/ }).click();
  await expect(twin).toContainText('Réunies en une fiche');

  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page.getByRole('status')).toContainText('Import terminé\u202f: 1\u00a0fiche créée');
  await expectAccessible(page);

  await page.goto(`/annuaire?q=${mark}`);
  await expect(page.getByRole('link', { name: `L’${mark}` }).first()).toBeVisible();

  // The same file again changes nothing, and its columns are remembered.
  await show(page, liste);
  await expect(page.getByText('Reprises de votre dernier import de cette source')).toBeVisible();
  await expect(figure(page, 'déjà identiques')).toHaveText('2');
  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page.getByRole('status')).toContainText('0\u00a0fiche créée, 2\u00a0lignes déjà identiques');

  await page.goto('/annuaire/import');
  await page.getByText('Annuler cet import').first().click();
  await page.getByRole('button', { name: 'Annuler l’import' }).first().click();
  await expect(page.getByRole('status')).toContainText('Import annulé');
  await page.goto(`/annuaire?q=${mark}`);
  await expect(page.getByRole('link', { name: `L’${mark}` })).toHaveCount(0);
  await context.close();
});

test('without JavaScript: a file that is none is refused, another is imported and undone', async ({
  browser,
}) => {
  const { page, context } = await personIn(browser, demo.agent.email, { javaScriptEnabled: false });
  await show(page, {
    name: 'photo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('89504e470d0a1a0a00000000', 'hex'),
  });
  await expect(page.getByRole('alert')).toContainText(
    'Ce fichier n’est ni un CSV ni un XLSX. Rien n’a été importé.',
  );

  await show(page, file(aMark(), `B1;${aMark()};;Bussang;88540;;;`, `B2;${aMark()};;Gérardmer;88400;;;`));
  await page.getByLabel('Ce que sont ces fiches').selectOption('Association');
  await page.getByRole('button', { name: 'Appliquer ces choix' }).click();
  await page.getByRole('button', { name: 'Importer' }).click();
  await expect(page.getByRole('status')).toContainText('2\u00a0fiches créées');
  await page.getByText('Annuler cet import').first().click();
  await page.getByRole('button', { name: 'Annuler l’import' }).first().click();
  await expect(page.getByRole('status')).toContainText('Import annulé');
  await context.close();
});

test('a file of 60 MB is refused before it is sent, and by the server all the same', async ({ browser }) => {
  const { page, context } = await personIn(browser, demo.agent.email);
  const huge = { name: 'pays.csv', mimeType: 'text/csv', buffer: Buffer.alloc(45 * 1024 * 1024, 'a;b\n') };
  await page.goto('/annuaire/import');
  await expectAccessible(page);
  // Playwright hands over 50 MB at most: the rest is added here.
  await page.getByLabel('Fichier CSV ou XLSX').setInputFiles(huge);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#fichier');
    const [given] = input?.files ?? [];
    if (!input || !given) return;
    const list = new DataTransfer();
    list.items.add(new File([given, given.slice(0, 15 * 1024 * 1024)], 'pays.csv', { type: 'text/csv' }));
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.getByRole('button', { name: 'Aperçu' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText(/pèse 60\u00a0Mo, c’est plus que 50/);
  await page.evaluate(() =>
    document.querySelector<HTMLFormElement>('form[action$="/annuaire/imports"]')?.submit(),
  );
  await expect(page.locator('main').getByRole('alert')).toContainText('Ce fichier dépasse 50\u00a0Mo.');
  await expect(page.locator('main').getByRole('alert')).toContainText('pays.csv');
  await context.close();
});
