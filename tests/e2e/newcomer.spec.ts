import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { mailTo, onlyLink } from './support/mails';
import { demo, fillSignIn, invite, openEspace, PASSWORD, personIn } from './support/people';

test('someone without an account goes from the invitation mail straight into the espace', async ({
  browser,
}) => {
  const nom = `Une fanfare au lavoir ${Date.now()}`;
  const email = `lavoir-${Date.now()}@example.org`;
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, email);
  const link = onlyLink(await mailTo(email, new RegExp(nom)));

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expectAccessible(page);
  const signUp = page.getByRole('link', { name: /compte/i }).and(page.locator('main a'));
  if (!page.url().includes('/inscription')) await signUp.first().click();
  await expect(page).toHaveURL(/\/inscription/);
  await expectAccessible(page);
  await page.getByLabel('Votre nom').fill('Lucie Ferry');
  await page.getByLabel('Mot de passe').fill('un-bon-mot-de-passe');
  await page.getByRole('checkbox', { name: /charte/i }).check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.locator('main[data-espace-id]')).toBeVisible();
  await expect(page.getByText(nom).first()).toBeVisible();

  await page.goto(`/espaces/${slug}/discussion`);
  await page.getByLabel('Votre message').fill('Bonjour, j’arrive du mail.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await sophie.page.goto(`/espaces/${slug}/discussion`);
  await expect(sophie.page.getByRole('log').getByText('Bonjour, j’arrive du mail.')).toHaveCount(1);

  // The link served: opened again, by somebody else, it says so and opens nothing.
  const other = await personIn(browser, demo.festival.email);
  await other.page.goto(link);
  await expect(other.page.getByRole('button', { name: 'Rejoindre l’espace' })).toHaveCount(0);
  await Promise.all([sophie.context.close(), context.close(), other.context.close()]);
});

test('a sign-up is confirmed by mail before the first sign-in', async ({ browser }) => {
  const email = `nouvelle-${Date.now()}@example.org`;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/inscription');
  await page.getByLabel('Votre nom').fill('Aline Pierrat');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('checkbox', { name: /charte/i }).check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  const link = onlyLink(await mailTo(email, /.*/));
  await page.goto(link);
  await page.locator('main').getByRole('button').click();
  await expect(page).not.toHaveURL(/\/lien\//);
  await page.goto('/compte');
  await expect(page).toHaveURL(/\/compte/);
  await context.clearCookies();
  await fillSignIn(page, email, PASSWORD);
  await context.close();
});
