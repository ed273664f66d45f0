import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { demo, openEspace, signIn } from './support/people';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search everything from the header: a slip is read, one kind is opened, nothing leads somewhere', async ({
    page,
  }) => {
    await page.goto('/blog');
    await page.getByRole('banner').getByRole('link', { name: 'Rechercher' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recherche');
    await page.getByLabel('Que cherchez-vous').fill('a');
    await page.locator('main').getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText('C’est un peu court')).toBeVisible();
    await page.getByLabel('Que cherchez-vous').fill('pratiquable');
    await page.locator('main').getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.locator('.avis')).toContainText('Rien avec «\u00a0pratiquable\u00a0»');
    await expect(page.getByRole('heading', { level: 3, name: 'Annonces' })).toBeVisible();
    await expect(page.locator('.resultat mark').first()).toHaveText(/praticable/i);
    await page
      .getByRole('navigation', { name: 'Où chercher' })
      .getByRole('link', { name: /^Annonces/ })
      .click();
    await expect(page).toHaveURL(/dans=annonces/);
    await page.getByRole('link', { name: 'Douze praticables et leurs garde-corps' }).click();
    await expect(page).toHaveURL(/\/annonces\/douze-praticables/);
    await page.goto('/recherche?q=xyzzyx&depuis=mois');
    await expect(page.getByText('Rien ne répond à cette recherche')).toBeVisible();
    await page.getByRole('link', { name: 'Demander sur le forum' }).click();
    await expect(page).toHaveURL(/\/forum$/);
  });
});

test('choose a suggestion by the keyboard; a member finds the very message, a visitor does not', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const mot = `Ocarina${Date.now().toString(36)}`;
  await signIn(page, demo.compagnie.email);
  const { slug } = await openEspace(page, `Projet ${mot}`);
  await page.goto(`/espaces/${slug}/discussion`);
  await page.getByLabel('Votre message').fill(`Je réserve l’${mot} pour mardi.`);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('log')).toContainText(mot);

  await page.goto('/recherche');
  const field = page.getByLabel('Que cherchez-vous');
  await field.pressSequentially(mot.slice(0, 10).toLowerCase());
  const option = page.getByRole('option', { name: new RegExp(mot) });
  await expect(option).toBeVisible();
  await expectAccessible(page);
  await field.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '?');
  await field.press('Escape');
  await expect(option).toBeHidden();
  await expect(field).toHaveValue(mot.slice(0, 10).toLowerCase());
  await field.fill(mot);
  await expect(option).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/espaces/${slug}$`));

  await page.goto(`/recherche?q=${mot}`);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await expect(page.getByRole('heading', { level: 3, name: 'Messages de mes espaces' })).toBeVisible();
  await page.locator('.resultat', { hasText: 'Je réserve' }).getByRole('link').click();
  await expect(page).toHaveURL(/autour=\d+#message-/);
  await expect(page.getByRole('log').getByText(mot)).toBeVisible();

  const visitor = await browser.newPage();
  await visitor.goto(`/recherche?q=${mot}`);
  await expect(visitor.getByText('Rien ne répond à cette recherche')).toBeVisible();
  const answer = await visitor.request.get(`/api/suggestions?q=${mot}`);
  expect(await answer.json()).toEqual({ items: [] });
  await visitor.close();
});
