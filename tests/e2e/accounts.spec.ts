import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContextOptions, expect, test } from '@playwright/test';
import { fromBufferPromise } from 'yauzl';
import { expectAccessible } from './support/axe';
import { log, say } from './support/discussion';
import { mailTo, onlyLink } from './support/mails';
import { demo, invite, openEspace, personIn } from './support/people';

const SECRET = 'un-bon-mot-de-passe';

/** Somebody new, who came by Sophie's invitation and is in her espace. */
async function guestOf(browser: Browser, nom: string, options: BrowserContextOptions = {}) {
  const titre = `Départs ${Date.now()}`;
  const email = `depart-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, titre);
  await invite(sophie.page, slug, email);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(onlyLink(await mailTo(email, new RegExp(titre))));
  if (!page.url().includes('/inscription'))
    await page
      .getByRole('link', { name: /compte/i })
      .and(page.locator('main a'))
      .first()
      .click();
  await page.getByLabel('Votre nom').fill(nom);
  await page.getByLabel('Mot de passe').fill(SECRET);
  await page.getByRole('checkbox', { name: /charte/i }).check();
  await page.getByRole('button', { name: 'Créer mon compte' }).click();
  await expect(page.locator('main[data-espace-id]')).toBeVisible();
  return { sophie, slug, titre, email, context, page };
}

test('an administrateur shuts an account: its open page falls at once, its owner reads why, and it opens again', async ({
  browser,
}) => {
  const nom = `Zoé Fermée ${Date.now()}`;
  const { sophie, slug, email, context, page } = await guestOf(browser, nom);
  await page.goto(`/espaces/${slug}/discussion`);
  await say(page, 'Achetez mes tapis.');
  await expect(log(page).getByText('Achetez mes tapis.')).toBeVisible();

  const admin = await personIn(browser, demo.admin.email);
  await admin.page.goto('/compte/comptes');
  await admin.page.getByLabel('Nom ou adresse e-mail').fill(nom.toLowerCase().replace('é', 'e'));
  await admin.page.getByRole('button', { name: 'Rechercher' }).click();
  await expectAccessible(admin.page);
  await admin.page.getByRole('link', { name: nom }).click();
  await admin.page.getByRole('button', { name: 'Fermer le compte' }).click();
  await expect(admin.page.locator('main').getByRole('alert')).toContainText('Le compte reste ouvert');
  await admin.page.getByLabel('Pourquoi').fill('Publicité répétée, malgré deux rappels.');
  await admin.page.getByRole('button', { name: 'Fermer le compte' }).click();
  await expect(admin.page.getByText('Ce compte est fermé depuis')).toBeVisible();
  await expectAccessible(admin.page);

  // The page that was open is told, and nobody answers it any more.
  await expect(page.getByText('Votre session est terminée.')).toBeVisible();
  expect((await context.request.get(`/espaces/${slug}`)).status()).toBe(404);
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(SECRET);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('malgré deux rappels');
  expect((await mailTo(email, /est fermé/)).text).toContain('Publicité répétée');

  await admin.page.getByRole('button', { name: 'Rouvrir le compte' }).click();
  await expect(admin.page.getByRole('button', { name: 'Fermer le compte' })).toBeVisible();
  await page.getByLabel('Mot de passe', { exact: true }).fill(SECRET);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/\/connexion/);
  await Promise.all([sophie, admin, { context }].map((person) => person.context.close()));
});

for (const javaScriptEnabled of [true, false])
  test(`someone takes their data and leaves, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const nom = `Gaston Départ ${Date.now()}`;
    const { sophie, slug, email, context, page } = await guestOf(browser, nom, { javaScriptEnabled });
    await page.goto(`/espaces/${slug}/discussion`);
    await page.getByLabel('Votre message').fill('Je vous laisse mes plans.');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await expect(log(page).getByText('Je vous laisse mes plans.')).toBeVisible();

    await page.goto('/compte');
    await page.getByRole('link', { name: 'Voir mes données' }).click();
    if (javaScriptEnabled) await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger mes données' }).click(),
    ]);
    const zip = await fromBufferPromise(await readFile(await download.path()), { lazyEntries: true });
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names).toEqual(expect.arrayContaining(['LISEZ-MOI.txt', 'compte.json', 'messages.json']));

    await page.getByRole('button', { name: 'Supprimer mon compte' }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText('Votre compte est toujours là');
    await page.getByLabel('Votre mot de passe').fill(SECRET);
    await page.getByRole('checkbox', { name: /J’ai compris/ }).check();
    await page.getByRole('button', { name: 'Supprimer mon compte' }).click();
    await expect(page.getByText('Votre compte est supprimé')).toBeVisible();
    await mailTo(email, /compte est supprimé/);

    await sophie.page.goto(`/espaces/${slug}/discussion`);
    const message = log(sophie.page).getByRole('article').filter({ hasText: 'Je vous laisse mes plans.' });
    await expect(
      message.or(log(sophie.page).locator('li', { hasText: 'Je vous laisse mes plans.' })).first(),
    ).toContainText('Compte supprimé');
    await expect(sophie.page.getByText(nom)).toHaveCount(0);
    await page.goto('/compte');
    await expect(page).toHaveURL(/\/connexion/);
    await Promise.all([sophie, { context }].map((person) => person.context.close()));
  });
