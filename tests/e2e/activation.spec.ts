import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn } from './support/people';

const ACTIVATION = '/annuaire/activation';
const section = (page: Page, name: RegExp) => page.getByRole('region', { name });
const ready = (page: Page) => section(page, /Tout est prêt/);

/** The first of the two clicks. */
async function prepare(page: Page, name: RegExp, kind: string, word?: string) {
  await page.goto(ACTIVATION);
  const box = section(page, name);
  const option = box.getByRole('option', { name: new RegExp(`^${kind}, `) });
  await box.getByLabel('Lesquelles').selectOption((await option.textContent()) ?? '');
  if (word) await box.getByLabel('Un mot de votre part').fill(word);
  await box.getByRole('button', { name: /Préparer/ }).click();
  await expect(ready(page)).toBeVisible();
}

async function download(page: Page, name: RegExp) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).first().click();
  const file = await waiting;
  return { nom: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('without JavaScript an agent invites in two clicks, cancels, and prints letters', async ({
  browser,
}) => {
  const { page, context } = await personIn(browser, demo.agent.email, { javaScriptEnabled: false });
  await prepare(page, /^Inviter/, 'Librairies', 'Visite en ligne le 3 décembre.');
  await expect(ready(page)).toContainText('2\u00a0messages, signés Hélène Thomas.');
  await ready(page).getByText('Lire le message').click();
  await expect(ready(page)).toContainText('Visite en ligne le 3 décembre.');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await ready(page).getByLabel('Quand').selectOption('Tout de suite');
  await ready(page).getByRole('button', { name: 'Programmer l’envoi' }).click();
  await expect(page.getByRole('status').first()).toContainText(/2\u00a0invitations/);

  const mail = await mailTo('page.blanche@example.org', /Page blanche/);
  expect(mail.text).toContain('Visite en ligne le 3 décembre.');
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(onlyLink(mail));
  await expect(visitor.locator('h1')).toContainText('Librairie Page blanche');
  await visitor.context().close();

  await prepare(page, /^Inviter/, 'Archives');
  await ready(page).getByRole('button', { name: 'Programmer l’envoi' }).click();
  await expect(page.getByRole('status').first()).toContainText(/Programmé.*1\u00a0invitation, .*à 9\u00a0h/);
  await page
    .getByText(/^Annuler/)
    .first()
    .click();
  await page.getByRole('button', { name: 'Annuler l’envoi' }).click();
  await expect(page.getByRole('status').first()).toContainText('Annulé');
  await expect(section(page, /^Inviter/).getByRole('option', { name: /^Archives, 1/ })).toBeAttached();

  const box = section(page, /^Par courrier/);
  await box.getByRole('button', { name: 'Préparer les lettres' }).click();
  await ready(page).getByRole('button', { name: 'Créer les lettres' }).click();
  const letters = await download(page, /Télécharger les lettres/);
  expect(letters.nom).toMatch(/^lettres-\d{4}-\d\d-\d\d\.pdf$/);
  expect(letters.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const table = await download(page, /Exporter en CSV/);
  expect(table.bytes.toString()).toContain('\r\nType;librairie;Librairies;2;2;0;0\r\n');
  const fiches = await download(page, /une par ligne/);
  expect(fiches.bytes.toString()).toContain(';page.blanche@example.org;');
  await context.close();
});

test('an agent drops a delivery report: the address is marked, then works again', async ({ browser }) => {
  const { page, context } = await personIn(browser, demo.agent.email);
  for (const address of [ACTIVATION, `${ACTIVATION}?preparer=lettre&cible=tous`, `${ACTIVATION}/envois`]) {
    await page.goto(address);
    await expectAccessible(page);
  }
  await page.goto(`${ACTIVATION}/refus`);
  const report = [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relais.example',
    '',
    'Final-Recipient: rfc822; capucins@example.org',
    'Action: failed',
    'Status: 5.2.2',
    '--x--',
  ].join('\r\n');
  await page.getByLabel('Avis de non-remise').setInputFiles([
    { name: 'refus.eml', mimeType: 'message/rfc822', buffer: Buffer.from(report) },
    { name: 'photo.eml', mimeType: 'message/rfc822', buffer: Buffer.from('bonjour') },
  ]);
  await page.getByRole('button', { name: 'Lire ces avis' }).click();
  await expect(page.getByRole('status')).toContainText('1\u00a0adresse marquée');
  await expect(page.getByText('photo.eml\u202f: ce n’est pas un avis de non-remise.')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'MJC des Capucins' });
  await expect(row).toContainText('Boîte pleine');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'L’adresse fonctionne' }).click();
  await expect(row).toHaveCount(0);
  await context.close();
});
