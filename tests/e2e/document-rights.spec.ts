import { expect, type Page, test } from '@playwright/test';
import { expectNoSidewaysScroll } from './support/axe';
import { demo, invite, openEspace, personIn } from './support/people';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Contenu du document' });
const state = (page: Page) => page.getByRole('status', { name: 'État du document' });
const tools = (page: Page) => page.getByRole('toolbar');

async function createDocument(page: Page, slug: string, titre: string) {
  await page.goto(`/espaces/${slug}/documents/nouveau`);
  await page.getByLabel('Titre').fill(titre);
  await page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(state(page)).toHaveText('Enregistré');
}

async function setRole(page: Page, slug: string, role: 'membre' | 'lecteur') {
  await page.goto(`/espaces/${slug}/membres`);
  await page.getByLabel('Rôle de Denis Mougel').selectOption(role);
  await page.getByRole('button', { name: 'Changer le rôle de Denis Mougel' }).click();
  await expect(page.getByText(/Denis Mougel.: /)).toBeVisible();
}

test('a role that changes reaches the open document, and refused words never come back', async ({
  browser,
}) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const nom = `Droits ${Date.now()}`;
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, demo.ehpad.email);
  const denis = await personIn(browser, demo.ehpad.email);
  await denis.page.goto('/espaces');
  await denis.page.getByRole('button', { name: `Rejoindre l’espace ${nom}` }).click();
  await expect(denis.page.locator('main[data-espace-id]')).toBeVisible();
  await createDocument(sophie.page, slug, 'Nos droits');
  await editor(sophie.page).click();
  await sophie.page.keyboard.type('Ensemble.');
  await expect(state(sophie.page)).toHaveText('Enregistré');
  const address = sophie.page.url();
  await denis.page.goto(address);
  await expect(editor(denis.page)).toHaveText('Ensemble.');

  // Typed while cut, and no longer a writer at the return: told, given back, and not in the text.
  await denis.context.setOffline(true);
  await expect(state(denis.page)).toHaveText('Hors ligne');
  await editor(denis.page).click();
  await denis.page.keyboard.press('End');
  await denis.page.keyboard.type(' Refusé.');
  await expect(editor(denis.page)).toHaveText('Ensemble. Refusé.');
  await setRole(sophie.page, slug, 'lecteur');
  await denis.context.setOffline(false);
  await expect(state(denis.page)).toHaveText('Lecture seule');
  const told = denis.page.getByRole('status').filter({ hasText: 'Vous êtes maintenant en lecture seule.' });
  await expect(told).toContainText('Refusé.');
  await expect(editor(denis.page)).toHaveText('Ensemble.');
  await expect(editor(denis.page)).toHaveAttribute('contenteditable', 'false');
  await expect(tools(denis.page)).toHaveCount(0);

  await setRole(sophie.page, slug, 'membre');
  await expect(denis.page.getByText('Vous pouvez maintenant écrire dans ce document.')).toBeVisible();
  await expect(state(denis.page)).toHaveText('Enregistré');
  await expect(tools(denis.page)).toBeVisible();
  await expect(editor(denis.page)).toHaveText('Ensemble.');
  await editor(denis.page).click();
  await denis.page.keyboard.press('End');
  await denis.page.keyboard.type(' Accepté.');
  await expect(state(denis.page)).toHaveText('Enregistré');
  await sophie.page.goto(address);
  await expect(editor(sophie.page)).toHaveText('Ensemble. Accepté.');

  // Connected all along, this time.
  await setRole(sophie.page, slug, 'lecteur');
  await expect(state(denis.page)).toHaveText('Lecture seule');
  await expect(denis.page.getByText('Tout ce que vous aviez écrit est enregistré.')).toBeVisible();

  // After a cut, the others are there again at once.
  await sophie.page.goto(address);
  await expect(denis.page.getByText('Vous et Sophie Marchal êtes dans ce document.')).toBeAttached();
  await denis.context.setOffline(true);
  await expect(denis.page.getByText('La connexion est coupée.')).toBeVisible();
  await denis.context.setOffline(false);
  await expect(denis.page.getByText('La connexion est coupée.')).toHaveCount(0);
  await expect(denis.page.getByText('Vous et Sophie Marchal êtes dans ce document.')).toBeAttached({
    timeout: 2_000,
  });
  await Promise.all([sophie.context.close(), denis.context.close()]);
});

test('a long title leaves room for the sheet, and one can type on after a link', async ({ browser }) => {
  const { page, context } = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(page, `Liens ${Date.now()}`);
  await createDocument(
    page,
    slug,
    'Une résidence au long cours dans les villages de la vallée '.repeat(3).slice(0, 119),
  );
  await editor(page).click();
  await page.keyboard.type('https://exemple.fr puis la suite');
  await expect(editor(page).getByRole('link')).toHaveText('https://exemple.fr');
  await expect(editor(page)).toHaveText('https://exemple.fr puis la suite');

  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(heading?.height).toBeLessThan(100);
    expect(heading?.width).toBeGreaterThan(250);
    await page.locator('summary', { hasText: 'Options du document' }).click();
    const panel = await page.locator('.options-volet').boundingBox();
    const main = await page.locator('main').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(main?.x ?? 0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(width);
    await expectNoSidewaysScroll(page);
    await page.locator('summary', { hasText: 'Options du document' }).click();
  }
  await context.close();
});

test('without JavaScript a document is read, and nothing is said of a line', async ({ browser }) => {
  const writer = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(writer.page, `Sans script ${Date.now()}`);
  await createDocument(writer.page, slug, 'À lire');
  const { page, context } = await personIn(browser, demo.compagnie.email, { javaScriptEnabled: false });
  await page.goto(writer.page.url());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('À lire');
  await expect(page.locator('noscript p').filter({ visible: true })).toContainText('activez JavaScript');
  await expect(state(page)).toHaveCount(0);
  await expect(page.getByText('Personne d’autre ici')).toHaveCount(0);
  expect((await page.goto(`/espaces/${slug}/documents/%00`))?.status()).toBeLessThan(500);
  await Promise.all([writer.context.close(), context.close()]);
});
