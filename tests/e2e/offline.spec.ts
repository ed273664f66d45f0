import { type Browser, expect, type Page, test } from '@playwright/test';
import { demo, invite, openEspace, personIn } from './support/people';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Contenu du document' });
const state = (page: Page) => page.getByRole('status', { name: 'État du document' });
const bubbles = (page: Page) => page.getByRole('log').locator('.bulle');
const kept = 'Hors ligne, gardé sur cet appareil';
/** Longer than every wait after which something is given up, tried again or forgotten. */
const AWAY_MS = 20_000;

// Two computers, two waits: much longer than other tests.
test.describe.configure({ timeout: 180_000 });

/** Two people of one new espace in a document that says « Ensemble. », each on a computer of their own. */
async function twoAtWork(browser: Browser, nom: string) {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, demo.ehpad.email);
  const denis = await personIn(browser, demo.ehpad.email);
  await denis.page.goto('/espaces');
  await denis.page.getByRole('button', { name: `Rejoindre l’espace ${nom}` }).click();
  await expect(denis.page.locator('main[data-espace-id]')).toBeVisible();
  await sophie.page.goto(`/espaces/${slug}/documents/nouveau`);
  await sophie.page.getByLabel('Titre').fill('Notre dossier');
  await sophie.page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(state(sophie.page)).toHaveText('Enregistré');
  await editor(sophie.page).click();
  await sophie.page.keyboard.type('Ensemble.');
  await expect(state(sophie.page)).toHaveText('Enregistré');
  const address = sophie.page.url();
  await denis.page.goto(address);
  await expect(editor(denis.page)).toHaveText('Ensemble.');
  return { sophie, denis, slug, address };
}

async function typeAtEnd(page: Page, words: string) {
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

const copies = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return names.filter((name) => name.startsWith('treteaux:document:')).length;
  });

test('cut off for a while, two people write in document and discussion; all of it is there at the return, once', async ({
  browser,
}) => {
  const { sophie, denis, slug } = await twoAtWork(browser, `Coupure ${Date.now()}`);
  const people = [
    { ...sophie, chat: await sophie.context.newPage(), nom: 'Sophie' },
    { ...denis, chat: await denis.context.newPage(), nom: 'Denis' },
  ];
  for (const { chat } of people) {
    await chat.goto(`/espaces/${slug}/discussion`);
    await expect(chat.getByLabel('Votre message')).toBeEnabled();
  }
  for (const { context } of people) await context.setOffline(true);
  for (const { page, chat, nom } of people) {
    await page.bringToFront();
    await expect(state(page)).toHaveText('Hors ligne');
    await typeAtEnd(page, ` ${nom} au début.`);
    await expect(state(page)).toHaveText(kept);
    await chat.bringToFront();
    await expect(chat.getByText('Vous êtes hors ligne')).toBeVisible();
    await chat.getByLabel('Votre message').fill(`${nom} hors ligne`);
    await chat.getByLabel('Votre message').press('Enter');
  }
  await sophie.page.waitForTimeout(AWAY_MS);
  for (const { page, nom } of people) {
    await page.bringToFront();
    await typeAtEnd(page, ` ${nom} à la fin.`);
    await expect(state(page)).toHaveText(kept);
  }
  for (const { context } of people) await context.setOffline(false);

  for (const { page, chat } of people) {
    await expect(state(page)).toHaveText('Enregistré', { timeout: 20_000 });
    await expect(bubbles(chat)).toHaveCount(2, { timeout: 20_000 });
    await expect(chat.getByRole('log').getByText('En attente')).toHaveCount(0);
    for (const { nom } of people) {
      await expect(bubbles(chat).filter({ hasText: `${nom} hors ligne` })).toHaveCount(1);
      await expect(editor(page)).toContainText(` ${nom} au début. ${nom} à la fin.`);
    }
  }
  const texts = await Promise.all(people.map(({ page }) => editor(page).textContent()));
  expect(texts[0]).toBe(texts[1]);
  const whole = 'Ensemble. Sophie au début. Sophie à la fin. Denis au début. Denis à la fin.';
  expect(texts[0]).toHaveLength(whole.length);
  await Promise.all(people.map(({ context }) => context.close()));
});

test('a tab closed offline loses nothing, and who signs out leaves nothing behind', async ({ browser }) => {
  const { sophie, denis, address } = await twoAtWork(browser, `Onglet fermé ${Date.now()}`);
  await denis.context.setOffline(true);
  await expect(state(denis.page)).toHaveText('Hors ligne');
  await typeAtEnd(denis.page, ' Dans le train.');
  await expect(state(denis.page)).toHaveText(kept);
  await denis.page.close();
  await denis.context.setOffline(false);

  // The page comes, but nothing live gets through: what this computer keeps is there to go on with.
  let through = false;
  const page = await denis.context.newPage();
  await page.routeWebSocket(/\/(collab|realtime)\//, (line) => {
    if (through) line.connectToServer();
    else void line.close({ code: 1001 });
  });
  await page.route('**/realtime/**', (route) => (through ? route.continue() : route.abort()));
  await page.goto(address);
  await expect(editor(page)).toHaveText('Ensemble. Dans le train.', { timeout: 20_000 });
  await typeAtEnd(page, ' Au quai.');
  await expect(state(page)).toHaveText(kept);
  await expect(editor(sophie.page)).toHaveText('Ensemble.');
  through = true;
  await expect(state(page)).toHaveText('Enregistré', { timeout: 30_000 });
  await expect(editor(sophie.page)).toHaveText('Ensemble. Dans le train. Au quai.');

  expect(await copies(page)).toBe(1);
  await page.goto('/compte');
  await page.locator('main').getByRole('button', { name: 'Me déconnecter', exact: true }).click();
  await expect(page).not.toHaveURL(/\/compte/);
  await expect.poll(() => copies(page)).toBe(0);
  await Promise.all([sophie.context.close(), denis.context.close()]);
});

test('words typed offline by who may no longer write are given back, and never come in later', async ({
  browser,
}) => {
  const { sophie, denis, slug, address } = await twoAtWork(browser, `Rôle perdu ${Date.now()}`);
  const setRole = async (role: 'membre' | 'lecteur') => {
    await sophie.page.goto(`/espaces/${slug}/membres`);
    await sophie.page.getByLabel('Rôle de Denis Mougel').selectOption(role);
    await sophie.page.getByRole('button', { name: 'Changer le rôle de Denis Mougel' }).click();
    await expect(sophie.page.getByText(/Denis Mougel.: /)).toBeVisible();
  };
  await denis.context.setOffline(true);
  await expect(state(denis.page)).toHaveText('Hors ligne');
  await typeAtEnd(denis.page, ' Trop tard.');
  await expect(state(denis.page)).toHaveText(kept);
  await denis.page.close();
  await setRole('lecteur');
  await denis.context.setOffline(false);

  const page = await denis.context.newPage();
  await page.goto(address);
  await expect(state(page)).toHaveText('Lecture seule');
  await expect(page.getByRole('status').filter({ hasText: 'en lecture seule' })).toContainText('Trop tard.');
  await expect(editor(page)).toHaveText('Ensemble.');
  await setRole('membre');
  await expect(state(page)).toHaveText('Enregistré');
  await page.reload();
  await expect(state(page)).toHaveText('Enregistré');
  await expect(editor(page)).toHaveText('Ensemble.');
  await Promise.all([sophie.context.close(), denis.context.close()]);
});
