import { type Browser, expect, type Page, test } from '@playwright/test';
import { aPicture } from '../support/pictures';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { demo, personIn } from './support/people';

/** Names of one minute must not look alike: who adds a fiche is asked whether its twin is not there already. */
const unique = () => Math.random().toString(36).slice(2, 8);

/** Adds a fiche and stops on the page that completes it. */
async function addFiche(page: Page, nom: string, commune = 'Vagney') {
  await page.goto('/annuaire/nouvelle');
  await page.getByLabel('Nom de la structure').fill(nom);
  await page.getByLabel('Ce qu’elle est').selectOption({ label: 'Bibliothèque ou médiathèque' });
  await page.getByLabel('Commune').fill(commune);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ajouter la fiche' }).click();
}

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function journey(browser: Browser, javaScriptEnabled: boolean) {
  const nom = `Médiathèque ${unique()}`;
  const sophie = await personIn(browser, demo.compagnie.email, { javaScriptEnabled });
  const { page } = sophie;
  await addFiche(page, nom);
  await expect(page.getByText('La fiche est dans l’annuaire')).toBeVisible();
  await page.getByLabel('Présentation').fill('Une salle claire.\n\nOn y lit, on y joue.');
  await page.getByLabel('Conte et lecture').check();
  await page.getByLabel('Vous cherchez').fill('Je cherche une conteuse pour l’hiver');
  await page.getByLabel('Site web').fill('pas un site');
  await save(page);
  const alert = page.getByRole('alert').filter({ hasText: 'Rien n’est encore changé' });
  await expect(alert).toBeVisible();
  await expect(page.getByLabel('Présentation')).toHaveValue(/On y joue|on y joue/);
  await expect(page.getByLabel('Conte et lecture')).toBeChecked();
  if (javaScriptEnabled) await expect(alert).toBeFocused();
  await page.getByLabel('Site web').fill('exemple.example.org');
  await save(page);
  await expect(page.getByText('La fiche est à jour, et en ligne.')).toBeVisible();
  await expect(heading(page)).toHaveText(nom);
  await expect(page.getByText('On y lit, on y joue.', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'exemple.example.org' })).toBeVisible();
  return { ...sophie, nom };
}

test('a structure is added and completed; who adds it again is led to it', async ({ browser }) => {
  const { page, context, nom } = await journey(browser, true);
  await expectAccessible(page);
  await addFiche(page, nom.toUpperCase());
  const found = page.getByRole('region', { name: 'N’est-elle pas déjà dans l’annuaire' });
  await expect(found.getByRole('link', { name: nom, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await found.getByRole('link', { name: nom, exact: true }).click();
  await expect(heading(page)).toHaveText(nom);
  await context.close();
});

test('photos are added, described, put in order, and seen by everybody', async ({ browser }) => {
  const { page, context, nom } = await journey(browser, true);
  await page.getByRole('link', { name: 'Modifier la fiche' }).click();
  const files = await Promise.all(
    ['cour', 'salle'].map(async (name) => ({
      name: `${name}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await aPicture('jpeg', name === 'cour' ? 800 : 640),
    })),
  );
  for (const file of files) {
    await page.getByLabel('Ajouter des photos').setInputFiles(file);
    await expect(page.getByText('1 photo ajoutée.').or(page.getByText('2 photos ajoutées.'))).toBeVisible();
  }
  const rows = page.locator('.photos > li');
  await expect(rows).toHaveCount(2);
  for (const [index, words] of ['La cour', 'La salle'].entries()) {
    await rows.nth(index).getByLabel('Ce qu’elle montre').fill(words);
    await rows.nth(index).getByRole('button', { name: 'Enregistrer la légende' }).click();
    await expect(rows.nth(index).getByText('La légende est enregistrée.')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Monter La salle' }).click();
  await expect(rows.first().getByLabel('Ce qu’elle montre')).toHaveValue('La salle');
  await expectAccessible(page);
  const address = page.url().replace(/\/modifier.*/, '');
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  const pictures = visitor.locator('.galerie img');
  await expect(pictures).toHaveCount(2);
  await expect(pictures.first()).toHaveAttribute('alt', 'La salle');
  await expect(heading(visitor)).toHaveText(nom);
  expect(await pictures.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await Promise.all([context.close(), visitor.context().close()]);
});

test('an agent merges two fiches of one library, then takes it back', async ({ browser }) => {
  const nom = `Bibliothèque ${unique()}`;
  const { page, context } = await personIn(browser, demo.agent.email);
  const slugs: string[] = [];
  for (const [index, horaires] of ['', 'Le samedi matin'].entries()) {
    await addFiche(page, nom, index === 0 ? 'Vagney' : 'Gérardmer');
    await page.getByLabel('Horaires').fill(horaires);
    await save(page);
    await expect(heading(page)).toHaveText(nom);
    slugs.push(new URL(page.url()).pathname.split('/')[2] ?? '');
  }
  const [keep = '', other = ''] = slugs;
  await page.goto(`/annuaire/fusion?a=${keep}`);
  await page.getByRole('searchbox').fill(nom);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await page.getByRole('link', { name: `Comparer avec ${nom}` }).click();
  const horaires = page.getByRole('group', { name: 'Horaires' });
  await expect(horaires.getByLabel('Le samedi matin')).toBeChecked();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Fusionner les deux fiches' }).click();
  await expect(page.getByText('Les deux fiches n’en font plus qu’une.')).toBeVisible();
  await expect(page.getByText('Le samedi matin')).toBeVisible();
  await page.goto(`/annuaire/${other}`);
  await expect(page).toHaveURL(new RegExp(`/annuaire/${keep}$`));

  await page.goto('/annuaire/fusion');
  await page.locator('summary', { hasText: `Annuler cette fusion : ${nom}` }).click();
  await page.getByRole('button', { name: 'Séparer les deux fiches' }).click();
  await expect(page.getByText('Les deux fiches sont de nouveau séparées.')).toBeVisible();
  await page.goto(`/annuaire/${other}`);
  await expect(page).toHaveURL(new RegExp(`/annuaire/${other}$`));
  await context.close();
});

test('without JavaScript a fiche is added, completed, closed; lists are edited', async ({ browser }) => {
  const { page, context, nom } = await journey(browser, false);
  await page.getByRole('link', { name: 'Modifier la fiche' }).click();
  await page.locator('summary', { hasText: 'La structure n’existe plus' }).click();
  await page.getByRole('button', { name: 'Fermer la fiche' }).click();
  await expect(page.getByText('Cette structure n’existe plus')).toBeVisible();
  await expect(heading(page)).toHaveText(nom);
  await context.close();

  const agent = await personIn(browser, demo.agent.email, { javaScriptEnabled: false });
  const mot = `Label ${unique()}`;
  await agent.page.goto('/annuaire/listes?liste=label');
  const form = agent.page.locator('form', { hasText: 'Ajouter un mot' });
  await form.getByLabel('Mot', { exact: true }).fill(mot);
  await form.getByRole('button', { name: 'Ajouter' }).click();
  await expect(agent.page.getByRole('heading', { name: mot })).toBeVisible();
  await agent.page.getByRole('button', { name: `Ne plus proposer ${mot}` }).click();
  await expect(agent.page.getByRole('button', { name: `Proposer de nouveau ${mot}` })).toBeVisible();
  await agent.context.close();
});
