import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { field, log, pastePicture, twoTalking } from './support/discussion';
import { mailTo, onlyLink } from './support/mails';
import { demo } from './support/people';

const chips = (page: Page) => page.getByRole('list', { name: 'Fichiers joints' }).getByRole('listitem');
const send = (page: Page) => page.getByRole('button', { name: 'Envoyer' }).click();

async function answer(page: Page, text: string) {
  const message = log(page).getByRole('article').filter({ hasText: text });
  await message.hover();
  await message.getByRole('button', { name: /^Actions/ }).click();
  await message.getByRole('button', { name: 'Répondre' }).click();
  await expect(field(page)).toBeFocused();
}

test('a photo pasted into the chat is seen by the other person', async ({ browser }) => {
  const { sophie, marie } = await twoTalking(browser, `Photo ${Date.now()}`);
  const { page } = sophie;
  await field(page).fill('La salle, ce matin');
  await pastePicture(page);
  await expect(chips(page)).toHaveText([/^Image collée \d+ \p{L}+ \d+ h \d\d\.png/u]);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await send(page);
  const picture = log(marie.page).getByRole('img').first();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);
  await expect(log(marie.page).getByText('La salle, ce matin')).toBeVisible();
  await expect(chips(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('');

  // Dropped anywhere on the page, and taken out again.
  await page.setViewportSize({ width: 1280, height: 800 });
  await log(page).evaluate((target) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['À apporter : un banc.'], 'Liste.txt', { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(chips(page)).toHaveText([/^Liste\.txt/]);
  await page.getByRole('button', { name: 'Retirer Liste.txt' }).click();
  await expect(chips(page)).toHaveCount(0);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('a file on its way under a message is nobody else’s, goes on after a reload, and the message leaves', async ({
  browser,
}) => {
  const { sophie, marie, url } = await twoTalking(browser, `Reprise ${Date.now()}`);
  const { page } = sophie;
  await page.locator('input[type=file]').setInputFiles({
    name: 'Plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Entrée par la cour.'),
  });
  await expect(chips(page)).toContainText([/\d+\u00a0o/]);
  await marie.page.goto(url.replace('/discussion', '/fichiers'));
  await expect(marie.page.getByText('Plan.txt')).toHaveCount(0);

  // Nothing arrives until the page is loaded again.
  await page.route('**/api/envois/**', () => undefined);
  await page.locator('input[type=file]').setInputFiles({
    name: 'Bande.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(200_000, 'a'),
  });
  await expect(chips(page)).toHaveCount(2);
  await field(page).fill('Le plan et la bande');
  await send(page);
  await expect(page.getByText('Le message partira dès que')).toBeVisible();
  await page.unroute('**/api/envois/**');
  await page.reload();
  await expect(log(page).getByText('Le plan et la bande')).toBeVisible({ timeout: 30_000 });
  await expect(log(page).getByText('Bande.txt')).toHaveCount(1);
  await expect(marie.page.getByText('Plan.txt').first()).toBeVisible();
  await expect(marie.page.getByText('Bande.txt').first()).toBeVisible();
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('who is named with @ gets a mail that opens at the message', async ({ browser }) => {
  const nom = `Mention ${Date.now()}`;
  const { sophie, marie, url } = await twoTalking(browser, nom);
  // What was read already is not mailed.
  await marie.page.goto('/compte');
  const { page } = sophie;
  await field(page).pressSequentially('Tu viens, @MARIE');
  const option = page.getByRole('option', { name: /Marie-Odile Claudel/ });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('Tu viens, @Marie-Odile Claudel ');
  await field(page).pressSequentially('?');
  await field(page).press('Enter');
  await expect(log(page).getByText('Tu viens')).toBeVisible();
  const mail = await mailTo(demo.festival.email, new RegExp(`a écrit à votre attention dans .*${nom}`));
  const link = onlyLink(mail);
  expect(new URL(link).pathname).toBe(url);
  await marie.page.goto(link);
  await expect(log(marie.page).getByText('Tu viens')).toBeInViewport();
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('an answer and a file prepared offline leave once when the network is back', async ({ browser }) => {
  const { sophie, marie, url } = await twoTalking(browser, `Réponse ${Date.now()}`);
  const { page } = sophie;
  await field(marie.page).fill('À quelle heure ?');
  await field(marie.page).press('Enter');
  await expect(log(page).getByText('À quelle heure ?')).toBeVisible();
  // One file first, so that the script that sends is there when the network is not.
  await page.locator('input[type=file]').setInputFiles({
    name: 'Plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Entrée par la cour.'),
  });
  await expect(chips(page)).toContainText([/\d+\u00a0o/]);
  await send(page);
  await expect(log(marie.page).getByText('Plan.txt')).toBeVisible();

  await answer(page, 'À quelle heure ?');
  await expect(page.getByText('En réponse à Marie-Odile Claudel')).toBeVisible();
  await field(page).fill('Un brouillon');
  await page.reload();
  await expect(page.getByText('En réponse à Marie-Odile Claudel')).toBeVisible();
  await sophie.context.setOffline(true);
  await field(page).fill('À neuf heures.');
  await field(page).press('Enter');
  await expect(log(page).getByText('En attente du réseau')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'Horaires.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('9 h'),
  });
  await expect(chips(page)).toContainText(['En attente du réseau']);
  await send(page);
  await expect(page.getByText('Gardez cette page ouverte.')).toBeVisible();
  await expectAccessible(page);
  await sophie.context.setOffline(false);
  for (const one of [page, marie.page]) {
    await expect(log(one).getByText('Horaires.txt')).toBeVisible({ timeout: 30_000 });
    const answers = log(one).getByRole('article').filter({ hasText: 'À neuf heures.' });
    await expect(answers).toHaveCount(1);
    await expect(answers.locator('.bulle')).toContainText('À quelle heure ?');
  }
  await marie.page.goto(url);
  await expect(log(marie.page).getByText('À neuf heures.')).toHaveCount(1);
  await expect(log(marie.page).getByText('Horaires.txt')).toHaveCount(1);
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test('without JavaScript one answers a message by its link', async ({ browser }) => {
  const { sophie, marie, url } = await twoTalking(browser, `Sans script ${Date.now()}`);
  await field(marie.page).fill('Qui a la clé ?');
  await field(marie.page).press('Enter');
  await expect(log(sophie.page).getByText('Qui a la clé ?')).toBeVisible();
  const cookies = await sophie.context.cookies();
  const plain = await browser.newContext({ javaScriptEnabled: false });
  await plain.addCookies(cookies);
  const page = await plain.newPage();
  await page.goto(url);
  await page.getByRole('link', { name: 'Répondre au message de Marie-Odile Claudel' }).click();
  await expect(page.getByText('En réponse à Marie-Odile Claudel')).toBeVisible();
  await field(page).fill('C’est moi.');
  await send(page);
  const reply = log(marie.page).getByRole('article').filter({ hasText: 'C’est moi.' });
  await expect(reply.locator('.bulle')).toContainText('Qui a la clé ?');
  await Promise.all([sophie.context.close(), marie.context.close(), plain.close()]);
});
