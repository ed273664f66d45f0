import { expect, type Page, test } from '@playwright/test';
import { demo } from './support/people';

/** Presses Tab until the wanted element has the focus, as a person without a mouse does. */
async function tabTo(page: Page, name: string, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element) return '';
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      return [
        element.getAttribute('aria-label'),
        ...labels.map((label) => label.textContent),
        element.textContent,
      ]
        .filter(Boolean)
        .join(' ');
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`Tab never reached « ${name} » on ${page.url()}`);
}

test('sign in, open an espace, talk and write a document with the keyboard alone', async ({ page }) => {
  await page.goto('/connexion');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Adresse e-mail');
  await page.keyboard.type(demo.festival.email);
  await tabTo(page, 'Mot de passe');
  await page.keyboard.type('treteaux-demo');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/connexion/);

  await page.goto('/espaces');
  await tabTo(page, 'Ouvrir un espace');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nom du projet')).toBeVisible();
  await tabTo(page, 'Nom du projet');
  await page.keyboard.type('Au clavier');
  await page.keyboard.press('Enter');
  await expect(page.locator('main[data-espace-id]')).toBeVisible();

  await tabTo(page, 'Discussion');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toBeVisible();
  await tabTo(page, 'Votre message');
  await page.keyboard.type('Écrit au clavier.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Écrit au clavier.')).toHaveCount(1);

  await page.goto(page.url().replace('/discussion', '/documents'));
  await tabTo(page, 'Nouveau document');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Titre')).toBeVisible();
  if (!(await page.getByLabel('Titre').evaluate((field) => field === document.activeElement)))
    await tabTo(page, 'Titre');
  await page.keyboard.type('Notes');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: 'Contenu du document' });
  await expect(editor).toBeVisible();
  await tabTo(page, 'Contenu du document');
  await page.keyboard.type('Sans souris.');
  await expect(editor).toContainText('Sans souris.');
  await expect(page.getByRole('status', { name: 'État du document' })).toHaveText('Enregistré');
});
