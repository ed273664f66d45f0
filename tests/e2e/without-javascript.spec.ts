import { expect, test } from '@playwright/test';
import { mailTo, onlyLink } from './support/mails';
import { demo, fillSignIn, openEspace, PASSWORD } from './support/people';

test.use({ javaScriptEnabled: false });

test('sign in, open an espace, write a message and read it, sign out', async ({ page }) => {
  await fillSignIn(page, demo.compagnie.email, PASSWORD);
  const { slug } = await openEspace(page, `Sans script ${Date.now()}`);
  await page.goto(`/espaces/${slug}/discussion`);
  await page.getByLabel('Votre message').fill('Écrit sans JavaScript.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('log').getByText('Écrit sans JavaScript.')).toHaveCount(1);
  await page.goto('/compte');
  await page.locator('main').getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/espaces/nouveau');
  await expect(page).toHaveURL(/\/connexion/);
});

test('a wrong password keeps the address and says what to do', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(demo.ecole.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas-le-bon');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/connexion/);
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue(demo.ecole.email);
  await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('');
});

test('sign up and confirm', async ({ page }) => {
  const email = `sans-script-${Date.now()}@example.org`;
  await page.goto('/inscription');
  await page.getByLabel('Votre nom').fill('Odile Remy');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('checkbox', { name: /charte/i }).check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await page.goto(onlyLink(await mailTo(email, /.*/)));
  await page.locator('main').getByRole('button').click();
  await expect(page).not.toHaveURL(/\/lien\//);
  await page.goto('/compte');
  await expect(page).toHaveURL(/\/compte/);
});
