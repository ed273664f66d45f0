import { expect, type Page, test } from '@playwright/test';
import { aPicture } from '../support/pictures';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { forgetLimits } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn } from './support/people';

const noScript = { javaScriptEnabled: false };
const pathOf = (page: Page) => new URL(page.url()).pathname;

/** What clocks in France show at a moment: « 2026-11-23 » and « 08:30 ». */
function clock(moment: number) {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);
  const [day = '', hour = ''] = shown.split(' ');
  return { day, hour };
}

test('proposed, given back, corrected, accepted, online at its time and commented, without JavaScript', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  await forgetLimits();
  const titre = `Ce que savent les mains ${Date.now()}`;
  const nadia = await personIn(browser, demo.ecole.email, noScript);
  const agent = await personIn(browser, demo.agent.email, noScript);
  const visitor = await (await browser.newContext(noScript)).newPage();

  const { page } = nadia;
  await page.goto('/blog');
  await page.getByRole('link', { name: 'Proposer un article' }).click();
  await page.getByRole('button', { name: 'Proposer l’article' }).click();
  await expect(page.getByRole('alert')).toContainText('Donnez un titre');
  await page.getByLabel('Titre').fill(titre);
  await page
    .getByLabel('Texte')
    .fill('## Avant\n\nNous avons **poussé** la table. <script>alert(1)</script>');
  const cover = { name: 'malle.png', mimeType: 'image/png', buffer: await aPicture('png') };
  await page.getByLabel('Ajouter des photos').setInputFiles(cover);
  await page.getByRole('button', { name: 'Garder le brouillon' }).click();
  await expect(page.getByText('Le brouillon est gardé')).toBeVisible();
  await page.getByRole('radio', { name: /^Photo de couverture/ }).check();
  await page.getByLabel('Ce qu’elle montre').fill('Une malle ouverte');
  await page.getByLabel('Catégorie').selectOption({ label: 'Méthode' });
  await page.getByRole('button', { name: 'Proposer l’article' }).click();
  await expect(page.getByText('Votre article est proposé')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Avant' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Une malle ouverte' })).toBeVisible();
  await expect(page.getByText('<script>alert(1)</script>')).toBeVisible();
  const draft = pathOf(page);
  expect((await visitor.goto(draft))?.status()).toBe(404);

  await agent.page.goto('/blog/redaction');
  await agent.page.getByRole('link', { name: titre }).click();
  await agent.page.getByRole('button', { name: 'Rendre aux auteurs' }).click();
  await expect(agent.page.getByRole('alert')).toContainText('Dites aux auteurs');
  await agent.page.getByLabel('Mot aux auteurs').fill('Combien de séances ?');
  await agent.page.getByRole('button', { name: 'Rendre aux auteurs' }).click();
  await expect(agent.page.getByText('L’article est rendu à ses auteurs, avec votre mot')).toBeVisible();

  const returned = await mailTo(demo.ecole.email, /à reprendre/);
  expect(returned.text).toMatch(/Combien de séances\s\?/);
  await page.goto(onlyLink(returned));
  await expect(page.getByText('« Combien de séances ? »')).toBeVisible();
  await page.getByLabel('Texte').fill('## Avant\n\nSix séances, et une table poussée.');
  await page.getByRole('button', { name: 'Proposer l’article' }).click();
  await expect(page.getByText('Votre article est proposé')).toBeVisible();

  await agent.page.goto(draft);
  await agent.page.getByLabel('À la date choisie').check();
  await agent.page.getByLabel('Le', { exact: true }).fill('2026-01-05');
  await agent.page.getByRole('button', { name: 'Accepter l’article' }).click();
  await expect(agent.page.getByRole('alert')).toContainText('Ce moment est déjà passé');
  await expect(agent.page.getByLabel('Le', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  const soon = clock(Date.now() + 60_000);
  await agent.page.getByLabel('Le', { exact: true }).fill(soon.day);
  await agent.page.getByLabel('À', { exact: true }).fill(soon.hour);
  await agent.page.getByRole('button', { name: 'Accepter l’article' }).click();
  await expect(agent.page.getByText('L’article est accepté')).toBeVisible();
  const address = pathOf(agent.page);
  expect(address).not.toBe(draft);
  const accepted = await mailTo(demo.ecole.email, new RegExp(`${titre}.*(accepté|en ligne)`));
  expect(accepted.text).toContain(titre);

  await expect
    .poll(async () => (await visitor.goto(address))?.status(), { timeout: 150_000, intervals: [3_000] })
    .toBe(200);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(titre);
  await visitor.goto('/blog');
  await expect(visitor.getByRole('link', { name: titre })).toBeVisible();
  const feed = await visitor.request.get('/blog/flux.xml');
  expect(await feed.text()).toContain(titre);

  const denis = await personIn(browser, demo.ehpad.email, noScript);
  await denis.page.goto(address);
  await denis.page.getByLabel('Votre commentaire').fill('Et le goûter ?');
  await denis.page.getByRole('button', { name: 'Commenter' }).click();
  await expect(denis.page.getByText('Votre commentaire est en ligne')).toBeVisible();
  await page.goto(address);
  const comment = page.locator('#commentaires').getByRole('listitem').filter({ hasText: 'Et le goûter ?' });
  await comment.getByText('Retirer', { exact: false }).first().click();
  await comment.getByRole('button', { name: 'Retirer le commentaire' }).click();
  await expect(page.getByText('Ce commentaire a été retiré.')).toBeVisible();
  for (const one of [nadia, agent, denis]) await one.context.close();
});

test('an agent writes with the editor, shows a photo and a film, renames, withdraws and puts back', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await forgetLimits();
  const titre = `Une régie légère ${Date.now()}`;
  const { page, context } = await personIn(browser, demo.agent.email);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost' && request.url().startsWith('http'))
      elsewhere.push(request.url());
  });
  await page.route('https://peertube.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Le film</p>' }),
  );

  await page.goto('/blog/nouveau');
  const texte = page.getByRole('textbox', { name: 'Texte' });
  await expect(texte).toHaveAttribute('contenteditable', 'true');
  await expect(page.getByLabel('Texte')).toHaveCount(1);
  await page.getByLabel('Titre').fill(titre);
  await texte.click();
  await page.keyboard.type('Six projecteurs suffisent.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Intertitre' }).click();
  await page.keyboard.type('La malle');
  await page.keyboard.press('Enter');
  await page.keyboard.type('https://peertube.example/w/regieLegere4 ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Et rien au plafond.');
  await expect(page.getByText('Brouillon gardé à')).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(/brouillon=/);
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 160, height: 120 } });
  const choosing = page.waitForEvent('filechooser');
  await page.getByText('Ajouter des photos').click();
  await (await choosing).setFiles({ name: 'malle.png', mimeType: 'image/png', buffer: picture });
  await page.getByRole('radio', { name: 'Photo de couverture (photo 1)' }).check({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Photo', exact: true }).click();
  await page.getByRole('button', { name: 'Photo 1', exact: true }).click();
  await expect(texte.locator('img')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Décrivez la photo');
  await page.getByLabel('Ce qu’elle montre').fill('Une malle ouverte');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText('L’article est en ligne')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Une malle ouverte' })).toHaveCount(2);
  const address = pathOf(page);

  expect(elsewhere).toEqual([]);
  await page.getByRole('button', { name: 'Lire la vidéo' }).click();
  await expect(
    page.frameLocator('iframe.video-cadre').frameLocator('iframe').getByText('Le film'),
  ).toBeVisible();
  expect(elsewhere).toHaveLength(1);
  await page.getByRole('button', { name: 'Copier' }).click();
  await expect(page.getByText('L’adresse est copiée.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(address);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  // Two tabs: the second to save is told, and nothing is written over before one has decided.
  const tab = await context.newPage();
  await tab.goto(`${address}/modifier`);
  await page.goto(`${address}/modifier`);
  await page.getByLabel('Titre').fill(`${titre} bis`);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('L’article est enregistré')).toBeVisible();
  expect(pathOf(page)).toBe(`${address}-bis`);
  await tab.getByLabel('Chapô').fill('Deux prises suffisent.');
  await tab.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(tab.locator('main').getByRole('alert')).toContainText('autre onglet');
  await tab.goto(address);
  expect(pathOf(tab)).toBe(`${address}-bis`);
  await tab.close();

  const visitor = await (await browser.newContext()).newPage();
  // Links are shown by machines, which nobody signed in.
  await visitor.goto(`${address}-bis`);
  const preview = await visitor.locator('meta[property="og:image"]').getAttribute('content');
  expect((await visitor.request.get(preview ?? '')).headers()['content-type']).toBe('image/png');

  await page.getByText('Retirer l’article').click();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(page.getByText('L’article est retiré')).toBeVisible();
  expect((await visitor.goto(`${address}-bis`))?.status()).toBe(404);
  await page.getByRole('button', { name: 'Annuler le retrait' }).click();
  await expect(page.getByText('L’article est de nouveau en ligne')).toBeVisible();
  expect((await visitor.goto(`${address}-bis`))?.status()).toBe(200);
  await context.close();
});
