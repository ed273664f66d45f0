import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { mailTo, onlyLink } from './support/mails';
import { demo, openEspace, PASSWORD, personIn } from './support/people';

/** Sophie's project, shown to everybody. */
async function shown(browser: Browser, nom: string, javaScriptEnabled = true) {
  const sophie = await personIn(browser, demo.compagnie.email, { javaScriptEnabled });
  const { slug } = await openEspace(sophie.page, nom);
  await sophie.page.goto(`/espaces/${slug}/reglages`);
  await sophie.page.getByLabel('Présenté à tous').check();
  await sophie.page.getByRole('button', { name: 'Enregistrer' }).click();
  await sophie.page.goto(`/espaces/${slug}/membres`);
  return { sophie, slug };
}

const request = (page: Page) => page.getByRole('button', { name: 'Demander à rejoindre' });
const title = (page: Page, name: string) => page.getByRole('heading', { name });

test('a visitor signs in, asks, is let in, and both see it happen', async ({ browser }) => {
  const nom = `Le moulin ${Date.now()}`;
  const { sophie, slug } = await shown(browser, nom);
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/espaces/${slug}`);
  await visitor.getByRole('link', { name: 'Demander à rejoindre' }).click();
  await visitor.getByLabel('Adresse e-mail').fill(demo.ecole.email);
  await visitor.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await visitor.getByRole('button', { name: 'Se connecter' }).click();
  await expect(visitor).toHaveURL(new RegExp(`/espaces/${slug}`));
  await expectAccessible(visitor);
  await visitor.getByLabel('Un mot aux responsables').fill('Ma classe chante.\nNous venons à vingt.');
  await request(visitor).click();
  await expect(title(visitor, 'Votre demande est envoyée')).toBeFocused();
  await expectAccessible(visitor);

  const { page } = sophie;
  await expect(title(page, '1 demande pour rejoindre l’espace')).toBeVisible();
  await expect(page.getByRole('link', { name: /Membres.*1 demande à rejoindre/ }).first()).toBeVisible();
  await page.goto(`/espaces/${slug}`);
  await expect(title(page, 'Nadia Benali demande à rejoindre l’espace')).toBeVisible();
  await page.goto(onlyLink(await mailTo(demo.compagnie.email, new RegExp(`Nadia Benali .*${nom}`))));
  await expect(page.getByText('Ma classe chante.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Rôle de Nadia Benali').selectOption('lecteur');
  await page.getByRole('button', { name: 'Accepter Nadia Benali' }).click();
  await expect(page.getByText('Nadia Benali entre dans l’espace.')).toBeVisible();

  // Nobody touched it: the page of who asked has become the espace.
  await expect(visitor.locator('main[data-espace-id]')).toBeVisible();
  const welcome = await mailTo(demo.ecole.email, new RegExp(`Bienvenue dans .*${nom}`));
  await visitor.goto(onlyLink(welcome));
  await expect(visitor.locator('main[data-espace-id]')).toBeVisible();
  await Promise.all([sophie.context.close(), visitor.context().close()]);
});

test('without JavaScript one asks, takes it back, asks again and is refused with a word', async ({
  browser,
}) => {
  const nom = `La scierie ${Date.now()}`;
  const { sophie, slug } = await shown(browser, nom, false);
  const marie = await personIn(browser, demo.festival.email, { javaScriptEnabled: false });
  await marie.page.goto(`/espaces/${slug}`);
  await request(marie.page).click();
  await expect(title(marie.page, 'Votre demande est envoyée')).toBeVisible();
  await marie.page.goto('/espaces');
  await marie.page.getByRole('button', { name: `Retirer ma demande pour ${nom}` }).click();
  await expect(marie.page.getByText('Votre demande est retirée.')).toBeVisible();
  await marie.page.goto(`/espaces/${slug}`);
  await request(marie.page).click();

  await sophie.page.goto(`/espaces/${slug}/membres`);
  await sophie.page.setViewportSize({ width: 320, height: 640 });
  await sophie.page.locator('summary', { hasText: 'Refuser Marie-Odile Claudel' }).click();
  await expectNoSidewaysScroll(sophie.page);
  await sophie.page.getByLabel('Un mot pour la personne').fill('Le groupe est au complet.');
  await sophie.page.getByRole('button', { name: 'Refuser la demande' }).click();
  await expect(sophie.page.getByText('La demande de Marie-Odile Claudel est refusée.')).toBeVisible();
  const mail = await mailTo(demo.festival.email, new RegExp(`Votre demande pour .*${nom}`));
  expect(mail.text).toContain('Le groupe est au complet.');

  await marie.page.setViewportSize({ width: 320, height: 640 });
  await marie.page.goto(`/espaces/${slug}`);
  await expect(title(marie.page, 'Votre demande n’a pas été acceptée')).toBeVisible();
  await expect(marie.page.getByText('Le groupe est au complet.')).toBeVisible();
  await expect(marie.page.getByText(/demander de nouveau à partir du/)).toBeVisible();
  await expect(request(marie.page)).toHaveCount(0);
  await expectNoSidewaysScroll(marie.page);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});
