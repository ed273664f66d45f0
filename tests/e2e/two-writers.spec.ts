import { expect, type Page, test } from '@playwright/test';
import { demo, invite, openEspace, personIn } from './support/people';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Contenu du document' });
const state = (page: Page) => page.getByRole('status', { name: 'État du document' });

/** Numbered words: whatever is lost or doubled has a name. */
const words = (letter: string) => Array.from({ length: 40 }, (_, i) => `${letter}${i}`).join(' ');

test('two people who type as fast as keys can come lose nothing', async ({ browser }) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const nom = `À quatre mains ${Date.now()}`;
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, demo.ehpad.email);
  const denis = await personIn(browser, demo.ehpad.email);
  await denis.page.goto('/espaces');
  await denis.page
    .getByRole('listitem')
    .filter({ has: denis.page.getByRole('button', { name: /Rejoindre/ }) })
    .filter({ hasText: nom })
    .getByRole('button', { name: /Rejoindre/ })
    .first()
    .click();
  await expect(denis.page.locator('main[data-espace-id]')).toBeVisible();

  await sophie.page.goto(`/espaces/${slug}/documents`);
  await sophie.page.getByRole('button', { name: 'Nouveau document' }).click();
  await sophie.page.getByLabel('Titre').fill('À deux');
  await sophie.page.getByRole('button', { name: 'Créer', exact: true }).click();
  await editor(sophie.page).click();
  await sophie.page.keyboard.type('Un.');
  await sophie.page.keyboard.press('Enter');
  await sophie.page.keyboard.type('Deux.');
  await expect(state(sophie.page)).toHaveText('Enregistré');
  await denis.page.goto(sophie.page.url());
  await expect(editor(denis.page)).toContainText('Deux.');
  await editor(denis.page).getByText('Deux.').click();
  await denis.page.keyboard.press('End');
  await editor(sophie.page).getByText('Un.').click();
  await sophie.page.keyboard.press('End');

  await Promise.all([
    sophie.page.keyboard.type(` ${words('s')}`),
    denis.page.keyboard.type(` ${words('d')}`),
  ]);
  for (const { page } of [sophie, denis]) {
    await expect(state(page)).toHaveText('Enregistré');
    await expect(editor(page).locator('p').nth(0)).toHaveText(`Un. ${words('s')}`);
    await expect(editor(page).locator('p').nth(1)).toHaveText(`Deux. ${words('d')}`);
  }

  // Undo takes back what I did, and nothing of the other.
  await sophie.page.keyboard.press('Control+z');
  await expect(editor(sophie.page).locator('p').nth(1)).toHaveText(`Deux. ${words('d')}`);
  await expect(editor(sophie.page).locator('p').nth(0)).not.toHaveText(`Un. ${words('s')}`);
  await sophie.page.keyboard.press('Control+Shift+z');
  await expect(editor(denis.page).locator('p').nth(0)).toHaveText(`Un. ${words('s')}`);
  await Promise.all([sophie.context.close(), denis.context.close()]);
});
