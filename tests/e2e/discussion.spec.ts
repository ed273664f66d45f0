import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { io } from 'socket.io-client';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { field, log, say, twoTalking } from './support/discussion';
import { demo, openEspace, personIn, signIn } from './support/people';
import { ready } from './support/ready';

const bubbles = (page: Page) => log(page).locator('.bulle');

/** Writes many messages at once, as a program that holds the person's cookie. */
async function fill(context: BrowserContext, page: Page, count: number) {
  const espaceId = await page.locator('main').getAttribute('data-espace-id');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = io(new URL(page.url()).origin, { path: '/realtime', extraHeaders: { cookie } });
  for (let index = 1; index <= count; index++)
    await socket.emitWithAck('message:send', {
      espaceId,
      clientId: `m${index}`,
      body: `Message numéro ${index}.`,
    });
  socket.disconnect();
}

test('what is written offline in two tabs leaves once, in order, when the network is back', async ({
  browser,
}) => {
  const { sophie, marie, url } = await twoTalking(browser, `Hors ligne ${Date.now()}`);
  const tab = await sophie.context.newPage();
  await tab.goto(url);
  await say(tab, 'Avant la coupure');
  await expect(bubbles(marie.page)).toHaveText(['Avant la coupure']);
  await sophie.context.setOffline(true);
  await expect(tab.getByText('Vous êtes hors ligne')).toBeVisible();
  await say(sophie.page, 'Première');
  await say(sophie.page, 'Deuxième');
  await say(tab, 'Troisième');
  await expect(log(tab).getByText('En attente du réseau, partira tout seul')).toHaveCount(3);
  await expectAccessible(tab);
  await sophie.context.setOffline(false);
  for (const page of [marie.page, sophie.page, tab])
    await expect(bubbles(page)).toHaveText(['Avant la coupure', 'Première', 'Deuxième', 'Troisième'], {
      timeout: 20_000,
    });
  await expect(log(tab).getByText('En attente')).toHaveCount(0);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('a draft outlives its tab, and is nobody else’s on the same computer', async ({ browser }) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, `Brouillon ${Date.now()}`);
  await sophie.page.goto(`/espaces/${slug}/discussion`);
  await field(sophie.page).fill('Une phrase commencée');
  await sophie.page.close();
  const page = await sophie.context.newPage();
  await page.goto(`/espaces/${slug}/discussion`);
  await expect(field(page)).toHaveValue('Une phrase commencée');
  await page.goto('/compte');
  await page.locator('main').getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page).not.toHaveURL(/\/compte/);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('discussion'))),
  ).toEqual([]);
  await signIn(page, demo.compagnie.email);
  await page.goto(`/espaces/${slug}/discussion`);
  await expect(field(page)).toHaveValue('');
  await sophie.context.close();
});

test('what waits is never sent in the name of who signs in next on the same computer', async ({
  browser,
}) => {
  const { sophie, marie, url } = await twoTalking(browser, `Ordinateur partagé ${Date.now()}`);
  await say(sophie.page, 'De Sophie');
  await expect(bubbles(marie.page)).toHaveText(['De Sophie']);
  await sophie.context.setOffline(true);
  // The browser puts the page aside: its connection closes for good.
  await sophie.page.evaluate(() => dispatchEvent(new Event('pagehide')));
  await say(sophie.page, 'Encore de Sophie');
  await sophie.context.clearCookies();
  await sophie.context.addCookies(await marie.context.cookies());
  await sophie.context.setOffline(false);
  await expect(sophie.page.getByText('Votre session est terminée')).toBeVisible({ timeout: 20_000 });
  const tab = await sophie.context.newPage();
  await tab.goto(url);
  await expect(bubbles(tab)).toHaveText(['De Sophie']);
  await expect(bubbles(marie.page)).toHaveText(['De Sophie']);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('unread messages count alike in all tabs, and the line stands above them', async ({ browser }) => {
  const { sophie, marie, slug, url } = await twoTalking(browser, `Non lus ${Date.now()}`);
  const tab = await marie.context.newPage();
  const count = (page: Page) => page.locator('.espace-cote').getByRole('link', { name: /Discussion/ });
  for (const page of [marie.page, tab]) {
    await page.goto(`/espaces/${slug}/membres`);
    await expect(count(page)).toHaveText('Discussion');
  }
  await say(sophie.page, 'Un');
  await say(sophie.page, 'Deux https://www.vosges.fr/agenda.');
  for (const page of [marie.page, tab]) await expect(count(page)).toHaveText(/2 messages non lus/);
  await marie.page.goto(url);
  await expect(log(marie.page).getByText(/2\s+nouveaux messages depuis/)).toBeVisible();
  await expect(log(marie.page).getByRole('link', { name: 'vosges.fr' })).toHaveAttribute(
    'rel',
    'noopener nofollow',
  );
  await expectAccessible(marie.page);
  for (const page of [marie.page, tab]) await expect(count(page)).toHaveText('Discussion');
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('one’s own message is corrected, then taken back, and leaves a trace', async ({ browser }) => {
  const { sophie, marie } = await twoTalking(browser, `Corrections ${Date.now()}`);
  await say(sophie.page, 'Le jeudi 21');
  await expect(bubbles(marie.page)).toHaveText(['Le jeudi 21']);
  const acts = (page: Page) => log(page).getByRole('button', { name: /^Actions, message de/ });
  await acts(marie.page).press('Enter');
  await expect(log(marie.page).getByRole('button', { name: 'Répondre à ce message' })).toBeVisible();
  await expect(log(marie.page).getByRole('button', { name: 'Modifier' })).toHaveCount(0);
  await acts(sophie.page).press('Enter');
  await log(sophie.page).getByRole('button', { name: 'Modifier ce message' }).press('Enter');
  await sophie.page.getByLabel('Modifier le message').fill('Le vendredi 22');
  await expectAccessible(sophie.page);
  await sophie.page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(bubbles(marie.page)).toHaveText(['Le vendredi 22']);
  await expect(log(marie.page).getByText(/modifié à/)).toBeVisible();
  await expect(acts(sophie.page)).toBeFocused();
  await acts(sophie.page).press('Enter');
  await log(sophie.page).getByRole('button', { name: 'Supprimer ce message' }).press('Enter');
  await sophie.page.getByRole('button', { name: 'Oui, supprimer' }).click();
  await expect(bubbles(marie.page)).toHaveText(['Message supprimé par son auteur.']);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('an answer quotes its message, and follows what becomes of it', async ({ browser }) => {
  const { sophie, marie } = await twoTalking(browser, `Réponses ${Date.now()}`);
  await say(sophie.page, 'On se voit jeudi ?');
  await log(marie.page)
    .getByRole('button', { name: /^Actions, message de/ })
    .press('Enter');
  await log(marie.page).getByRole('button', { name: 'Répondre à ce message' }).press('Enter');
  await expect(field(marie.page)).toBeFocused();
  await marie.page.keyboard.type('Oui, avec plaisir @Sophie');
  await marie.page.getByRole('button', { name: 'Envoyer' }).click();
  const quote = log(sophie.page).getByRole('link', {
    name: /En réponse à Sophie Marchal\s:\sOn se voit jeudi/,
  });
  await expect(quote).toBeVisible();
  await expect(log(sophie.page).locator('.mention--moi')).toHaveText('@Sophie');
  await expect(log(marie.page).locator('.mention--autre')).toHaveText('@Sophie');
  await quote.click();
  await expect(log(sophie.page).locator('.message--vise')).toContainText('On se voit jeudi ?');
  await expect(log(sophie.page).locator('.message--vise')).toBeFocused();
  await expectAccessible(sophie.page);
  await log(sophie.page)
    .getByRole('button', { name: /^Actions, message de Sophie/ })
    .click();
  await log(sophie.page).getByRole('button', { name: 'Supprimer ce message' }).click();
  await sophie.page.getByRole('button', { name: 'Oui, supprimer' }).click();
  for (const page of [sophie.page, marie.page]) {
    await expect(log(page).getByRole('link', { name: /Message supprimé/ })).toBeVisible();
    await expect(page.getByText('On se voit jeudi')).toHaveCount(0);
  }
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('a pinned message is at hand for everybody at once, until it is taken down', async ({ browser }) => {
  const { sophie, marie } = await twoTalking(browser, `Épingles ${Date.now()}`);
  await say(sophie.page, 'Le code du portail est 1807');
  await log(marie.page)
    .getByRole('button', { name: /^Actions, message de/ })
    .click();
  await log(marie.page).getByRole('button', { name: 'Épingler ce message' }).click();
  const bar = sophie.page.getByText(/1\s+message épinglé/);
  await bar.click();
  const link = sophie.page.locator('.fil-epingles').getByRole('link', { name: /Le code du portail/ });
  await expect(link).toBeVisible();
  await expectAccessible(sophie.page);
  await sophie.page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(sophie.page);
  await link.click();
  await expect(log(sophie.page).locator('.message--vise')).toContainText('Le code du portail');
  await bar.click();
  await sophie.page.getByRole('button', { name: /Désépingler le message de/ }).click();
  for (const page of [sophie.page, marie.page])
    await expect(page.getByText(/message épinglé/)).toHaveCount(0);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('history comes by pages going up without moving what is read', async ({ browser }) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, `Longue ${Date.now()}`);
  await sophie.page.goto(`/espaces/${slug}/discussion`);
  await fill(sophie.context, sophie.page, 120);
  await sophie.page.reload();
  await ready(sophie.page);
  await expect(bubbles(sophie.page)).toHaveCount(50);
  await expect(bubbles(sophie.page).last()).toBeInViewport();
  const wanted = log(sophie.page).getByText('Message numéro 73.');
  let before = await wanted.boundingBox();
  // While the page settles on its last message, it may take the first scroll back.
  await expect(async () => {
    await wanted.scrollIntoViewIfNeeded();
    before = await wanted.boundingBox();
    await expect(bubbles(sophie.page)).toHaveCount(100, { timeout: 2_000 });
  }).toPass();
  const after = await wanted.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
  await sophie.page.getByRole('link', { name: 'Messages précédents' }).press('Enter');
  await expect(bubbles(sophie.page)).toHaveCount(120);
  await sophie.page.getByRole('button', { name: 'Aller à la fin' }).click();
  await expect(bubbles(sophie.page).last()).toBeInViewport();
  await sophie.page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(sophie.page);
  await expectAccessible(sophie.page);
  await sophie.context.close();
});

test('on a phone, what a search found stands in sight, with the keyboard, under nothing', async ({
  browser,
}) => {
  const { context, page } = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(page, `Trouver ${Date.now()}`);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(`/espaces/${slug}/discussion`);
  await fill(context, page, 60);
  await page.reload();
  await page.getByText('Chercher', { exact: true }).click();
  await page.getByRole('searchbox', { name: 'Chercher dans la discussion' }).fill('message numéro');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  const found = page.locator('.fil-trouves').getByRole('link', { name: /Message numéro 45\./ });
  await expect(found).toBeVisible();
  expect((await log(page).boundingBox())?.height).toBeGreaterThanOrEqual(128);
  await found.click();
  await expect(found).toBeHidden();
  const aimed = log(page).locator('.message--vise');
  await expect(aimed).toContainText('Message numéro 45.');
  await expect(aimed).toBeFocused();
  await expect(aimed).toBeInViewport({ ratio: 1 });
  const end = page.getByRole('button', { name: 'Aller à la fin' });
  await expect(end).toBeVisible();
  const [message, button] = await Promise.all([aimed.boundingBox(), end.boundingBox()]);
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
  await context.close();
});

test('who is removed is told at once, and keeps the text that was being written', async ({ browser }) => {
  const { sophie, marie, slug } = await twoTalking(browser, `Retrait ${Date.now()}`);
  await field(marie.page).fill('Une phrase à garder');
  await sophie.page.goto(`/espaces/${slug}/membres`);
  const row = sophie.page.locator('li, tr').filter({ hasText: demo.festival.nom }).first();
  await row.locator('summary').filter({ hasText: 'Retirer' }).first().click();
  await row
    .getByRole('button', { name: /Retirer/ })
    .last()
    .click();
  await expect(marie.page.getByText('Vous n’avez plus accès à cet espace.')).toBeVisible({ timeout: 5_000 });
  await expect(field(marie.page)).toHaveValue('Une phrase à garder');
  await expect(field(marie.page)).not.toBeEditable();
  await expectAccessible(marie.page);
  await marie.page.reload();
  await expect(log(marie.page)).toHaveCount(0);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});
