import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';

const heading = (page: Page) => page.locator('#resultats');
const row = (page: Page, nom: string) => page.locator('.rang-fiche').filter({ hasText: nom });

/** « 12 fiches… » → 12. */
const countOf = async (page: Page) => Number((await heading(page).textContent())?.match(/^\d+/)?.[0]);

async function searchFor(page: Page, { q, ou, km }: { q: string; ou: string; km: string }) {
  await page.getByLabel('Nom, discipline, mot').fill(q);
  await page.getByLabel('Autour de').fill(ou);
  await page.getByLabel('À moins de', { exact: true }).selectOption(km);
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
}

/** A library whose name is misspelt, within 20 km: what the issue asks, with a script and without. */
async function findTheLibrary(page: Page) {
  await page.goto('/annuaire');
  await searchFor(page, { q: 'mediatheqe preau vagnay', ou: 'remiremont', km: '20' });
  await expect(row(page, 'Médiathèque Le Préau')).toContainText(/Vagney, à \d+\skm/);
  await expect(page.getByText('Nous avons cherché')).toBeVisible();
  await expect(heading(page)).toContainText('à moins de 20');
  return page.url();
}

test('a misspelt library is found around a commune; the address can be shared; the page is accessible', async ({
  page,
  context,
}) => {
  const address = await findTheLibrary(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const shared = await context.newPage();
  await shared.goto(address);
  await expect(row(shared, 'Médiathèque Le Préau')).toBeVisible();
  await expect(shared.getByLabel('Autour de')).toHaveValue(/remiremont/i);
});

test('boxes answer at once, with the keyboard alone: what they say is what comes, and the focus stays', async ({
  page,
}) => {
  await page.goto('/annuaire?ou=Remiremont&rayon=50');
  const festivals = page.getByRole('checkbox', { name: /^Festivals/ });
  const said = Number((await festivals.locator('xpath=..').textContent())?.match(/\d+/)?.[0]);
  await festivals.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/genre=festival/);
  await expect.poll(() => countOf(page)).toBe(said);
  await expect(festivals).toBeFocused();
  await expect(festivals).toBeChecked();

  await page.getByText('Plus de critères').press('Enter');
  const music = page.getByRole('checkbox', { name: /^Musique/ });
  await music.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/discipline=musique/);
  await expect(music).toBeFocused();
  await expect.poll(() => countOf(page)).toBeGreaterThan(0);
  const narrow = await countOf(page);
  expect(narrow).toBeLessThanOrEqual(said);

  await page.getByRole('link', { name: 'Retirer le critère Festivals' }).press('Enter');
  await expect(page).not.toHaveURL(/genre=/);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Festivals/ })).toBeChecked();
  await expect.poll(() => countOf(page)).toBe(narrow);
  await page.getByRole('link', { name: 'Nom', exact: true }).press('Enter');
  await expect(page).toHaveURL(/tri=nom/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same search, boxes sent by their button, pages, and a way out of nothing', async ({ page }) => {
    await findTheLibrary(page);
    await page.goto('/annuaire');
    const all = await countOf(page);
    await page.getByRole('link', { name: 'Suivante' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.locator('.rang-fiche')).not.toHaveCount(0);
    await page.goto('/annuaire');
    await page.getByRole('checkbox', { name: /^Bibliothèques/ }).check();
    await page.getByText('Plus de critères').click();
    await page.getByRole('button', { name: 'Afficher les fiches' }).click();
    await expect(page).toHaveURL(/genre=bibliotheque/);
    expect(await countOf(page)).toBeLessThan(all);
    await expect(page.getByRole('checkbox', { name: /^Bibliothèques/ })).toBeChecked();

    await page.goto('/annuaire?q=zzxqkw&genre=festival');
    await expect(page.getByText('Aucune fiche ne répond à tout cela')).toBeVisible();
    await page.getByRole('link', { name: /sans ces mots/ }).click();
    await expect(page.locator('.rang-fiche')).not.toHaveCount(0);
  });
});
