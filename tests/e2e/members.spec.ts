import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { mailTo, onlyLink } from './support/mails';
import { demo, invite, openEspace, personIn } from './support/people';

/** As long as a name may be, without a space to break at. */
const LONG = 'Désoxyribonucléique'.repeat(7).slice(0, 106);

for (const javaScriptEnabled of [true, false])
  test(`roles, removal and leaving, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const nom = `${LONG}${Date.now()}`;
    const sophie = await personIn(browser, demo.compagnie.email, { javaScriptEnabled });
    const { slug } = await openEspace(sophie.page, nom);
    await invite(sophie.page, slug, demo.ehpad.email);
    await invite(sophie.page, slug, demo.ecole.email);
    const denis = await personIn(browser, demo.ehpad.email, { javaScriptEnabled });
    await denis.page.goto(onlyLink(await mailTo(demo.ehpad.email, new RegExp(nom))));
    await denis.page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
    await expect(denis.page.locator('main[data-espace-id]')).toBeVisible();
    const nadia = await personIn(browser, demo.ecole.email, { javaScriptEnabled });
    await nadia.page.goto('/espaces');
    await nadia.page.getByRole('button', { name: `Rejoindre l’espace ${nom}` }).click();
    await expect(nadia.page.locator('main[data-espace-id]')).toBeVisible();

    const { page } = sophie;
    await page.goto(`/espaces/${slug}/membres`);
    await page.getByLabel('Rôle de Denis Mougel').selectOption('lecteur');
    await page.getByRole('button', { name: 'Changer le rôle de Denis Mougel' }).click();
    await expect(page.getByText(/Denis Mougel.: Lecture seule/)).toBeVisible();
    await page.locator('summary', { hasText: 'Retirer Nadia Benali' }).click();
    await page.getByRole('button', { name: 'Retirer de l’espace' }).click();
    await expect(page.getByText('Nadia Benali n’est plus dans l’espace.')).toBeVisible();
    await nadia.page.goto(`/espaces/${slug}`);
    await expect(nadia.page.locator('main[data-espace-id]')).toHaveCount(0);

    await page.locator('summary', { hasText: 'Quitter' }).click();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel('Qui sera responsable après vous').selectOption({ label: 'Denis Mougel' });
    await page.getByRole('button', { name: 'Quitter l’espace' }).click();
    await expect(page).toHaveURL(/\/espaces$/);
    await denis.page.goto(`/espaces/${slug}/membres`);
    await expect(denis.page.getByLabel('Adresse e-mail')).toBeVisible();
    await Promise.all([sophie, denis, nadia].map((person) => person.context.close()));
  });

test('an invitation followed with another account says so, and joins nobody', async ({ browser }) => {
  const nom = `Le lavoir ${Date.now()}`;
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, demo.ehpad.email);
  const link = onlyLink(await mailTo(demo.ehpad.email, new RegExp(nom)));
  const other = await personIn(browser, demo.festival.email);
  await other.page.goto(link);
  await expect(other.page.getByText('Cette invitation est pour une autre adresse')).toBeVisible();
  await expect(other.page.getByText(demo.ehpad.email)).toHaveCount(0);
  await expectAccessible(other.page);
  await other.page.getByRole('button', { name: 'Changer de compte' }).click();
  await expect(other.page).toHaveURL(/\/connexion/);
  await other.page.getByLabel('Adresse e-mail').fill(demo.ehpad.email);
  await other.page.getByLabel('Mot de passe', { exact: true }).fill('treteaux-demo');
  await other.page.getByRole('button', { name: 'Se connecter' }).click();
  await other.page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await expect(other.page.locator('main[data-espace-id]')).toBeVisible();
  await Promise.all([sophie, other].map((person) => person.context.close()));
});

test('a private espace and an unknown one answer alike', async ({ browser }) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, `En secret ${Date.now()}`);
  const outsider = await personIn(browser, demo.festival.email);
  const visitor = await (await browser.newContext()).newPage();
  for (const page of [outsider.page, visitor]) {
    const seen: string[] = [];
    for (const address of [slug, 'en-secret-aaaaa']) {
      const response = await page.goto(`/espaces/${address}`);
      expect(response?.status()).toBe(404);
      seen.push((await page.locator('main').textContent())?.replaceAll(address, '') ?? '');
    }
    expect(seen[0]).toBe(seen[1]);
  }
  await expect(visitor.getByRole('link', { name: 'Connectez-vous pour vérifier' })).toBeVisible();
  await Promise.all([sophie.context.close(), outsider.context.close(), visitor.context().close()]);
});
