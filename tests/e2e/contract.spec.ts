import { expect, type Page, test } from '@playwright/test';
import { demo, openEspace, signIn } from './support/people';

/** The names that checks from outside rely on: each is had, or contained, by exactly one element of its page. */
async function expectNames(page: Page, names: { fields?: string[]; buttons?: string[]; links?: string[] }) {
  for (const name of names.fields ?? []) await expect(page.getByLabel(name), `field ${name}`).toHaveCount(1);
  for (const name of names.buttons ?? [])
    await expect(page.getByRole('button', { name }), `button ${name}`).toHaveCount(1);
  for (const name of names.links ?? [])
    await expect(page.getByRole('link', { name }), `link ${name}`).toHaveCount(1);
}

test('sign-in and sign-up carry the agreed names', async ({ page }) => {
  await page.goto('/connexion');
  await expectNames(page, { fields: ['Adresse e-mail', 'Mot de passe'], buttons: ['Se connecter'] });
  await page.goto('/inscription');
  await expectNames(page, {
    fields: ['Votre nom', 'Adresse e-mail', 'Mot de passe'],
    buttons: ['Créer mon compte'],
  });
  await expect(page.getByRole('checkbox')).toHaveCount(1);
});

test('the pages of an espace carry the agreed names', async ({ page }) => {
  await signIn(page, demo.compagnie.email);
  await page.goto('/espaces');
  await expectNames(page, { links: ['Ouvrir un espace'] });
  await page.goto('/espaces/nouveau');
  await expectNames(page, { fields: ['Nom du projet'], buttons: ['Créer l’espace'] });
  const { slug } = await openEspace(page, `Les noms convenus ${Date.now()}`);
  await expect(page.locator('main')).toHaveAttribute('data-espace-id', /.+/);

  await page.goto(`/espaces/${slug}/membres`);
  await expectNames(page, { fields: ['Adresse e-mail'], buttons: ['Inviter'] });
  await page.goto(`/espaces/${slug}/discussion`);
  await expectNames(page, { fields: ['Votre message'], buttons: ['Envoyer'] });
  await expect(page.getByRole('log')).toHaveCount(1);

  await page.goto(`/espaces/${slug}/documents`);
  await expectNames(page, { buttons: ['Nouveau document'] });
  await page.getByRole('button', { name: 'Nouveau document' }).click();
  await expect(page.getByLabel('Titre')).toBeVisible();
  await expectNames(page, { fields: ['Titre'], buttons: ['Créer'] });
  await page.getByLabel('Titre').fill('Un document');
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('textbox', { name: 'Contenu du document' })).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'État du document' })).toHaveCount(1);
  await expect(page.locator('main')).toHaveAttribute('data-document-id', /.+/);
  await expect(page.locator('main')).toHaveAttribute('data-espace-id', /.+/);
});

test('every list has its search field', async ({ page }) => {
  await signIn(page, demo.compagnie.email);
  await page.goto('/espaces?q=savent');
  const espace = await page.locator('main a[href^="/espaces/ce-que-savent"]').first().getAttribute('href');
  const own = ['/forum/suivis', '/compte/blocages', '/compte/decisions', '/compte/brouillons'];
  const lists = ['/espaces', `${espace}/documents`, `${espace}/membres`, '/notifications', '/conversations'];
  for (const address of [...lists, ...own]) {
    await page.goto(address);
    await expect(page.locator('input[type="search"]'), address).toHaveCount(1);
  }
});
