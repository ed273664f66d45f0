import { randomUUID } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { connect } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, openEspace, personIn } from './support/people';

/** Somebody whom no other test tells of anything, with the password of the demonstration, a member of the espace. */
async function aNewcomer(slug: string) {
  const id = randomUUID();
  const email = `cloche-${id}@example.org`;
  const client = await connect();
  try {
    await client.query(
      `insert into comptes (id, email, "emailConfirmedAt", nom, "passwordHash", "charteVersion", "charteAcceptedAt", "createdAt")
       select $1, $2, now(), 'Claire Clochette', "passwordHash", "charteVersion", now(), now() from comptes where email = $3`,
      [id, email, demo.compagnie.email],
    );
    await client.query(
      `insert into membres ("espaceId", "compteId", role, couleur, "joinedAt")
       select id, $1, 'membre', 2, now() from espaces where slug = $2`,
      [id, slug],
    );
  } finally {
    await client.end();
  }
  return email;
}

const say = async (page: Page, slug: string, text: string) => {
  await page.goto(`/espaces/${slug}/discussion`);
  await page.getByLabel('Votre message').fill(text);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('log').getByText(text)).toBeVisible();
};
const bell = (page: Page, count: number) =>
  page.getByRole('link', {
    name: count === 0 ? 'Notifications : tout est lu' : new RegExp(`^Notifications : ${count} non lue`),
  });
const begin = async (browser: Browser) => {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, `La cloche ${Date.now()}`);
  return { sophie: sophie.page, slug, email: await aNewcomer(slug) };
};

test('the bell counts the same in two tabs, live, and a mention is read where it is followed', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { sophie, slug, email } = await begin(browser);
  const { context, page: one } = await personIn(browser, email);
  const two = await context.newPage();
  await one.goto('/annonces');
  await two.goto(`/espaces/${slug}/membres`);
  await expect(bell(one, 0)).toBeVisible();
  await expect(bell(two, 0)).toBeVisible();
  await say(sophie, slug, '@Claire le plateau arrive jeudi.');
  await expect(bell(one, 1)).toBeVisible();
  await expect(bell(two, 1)).toBeVisible();
  await say(sophie, slug, '@Claire et le piano vendredi.');
  await expect(bell(one, 2)).toBeVisible();
  await expect(bell(two, 2)).toBeVisible();

  await bell(one, 2).click();
  await expect(one.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
  await expect(one.getByRole('heading', { level: 2, name: 'Aujourd’hui' })).toBeVisible();
  await expect(one.getByText('le piano vendredi')).toBeVisible();
  await expectAccessible(one);
  await one.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(one);
  await one.setViewportSize({ width: 1280, height: 800 });
  await one
    .getByRole('link', { name: /Sophie Marchal vous mentionne/ })
    .last()
    .click();
  await expect(one.getByRole('log').getByText('le plateau arrive jeudi')).toBeVisible();
  // The discussion shows both: the tab that saw nothing follows.
  await expect(bell(two, 0)).toBeVisible();
  await expect(bell(one, 0)).toBeVisible();

  // A visitor has no bell.
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto('/annonces');
  await expect(stranger.getByRole('link', { name: /^Notifications/ })).toHaveCount(0);
  await stranger.goto('/notifications');
  await expect(stranger).toHaveURL(/\/connexion\?suite=/);
});

test('without JavaScript: read, filter, choose, go on holiday, and stop mails from a mail', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { sophie, slug, email } = await begin(browser);
  await say(sophie, slug, '@Claire un premier mot.');
  const { page } = await personIn(browser, email, { javaScriptEnabled: false });
  await page.goto('/espaces');
  await expect(bell(page, 1)).toBeVisible();
  const mail = await mailTo(email, /a écrit à votre attention/);
  expect(onlyLink(mail)).toContain(`/espaces/${slug}/discussion`);
  await page.goto('/notifications?filtre=non-lues');
  await page.getByLabel('À propos de').selectOption({ label: 'On me mentionne' });
  await page.getByRole('button', { name: 'Montrer' }).click();
  await expect(page.getByText('un premier mot')).toBeVisible();
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(page.getByRole('status')).toContainText('Tout est marqué comme lu');
  await expect(bell(page, 0)).toBeVisible();
  await page.goto('/notifications/0198b1de-0000-7000-8000-000000000000');
  await expect(page.getByText('Ce qui vous était signalé n’est plus là')).toBeVisible();

  await page.getByRole('link', { name: 'Régler les e-mails' }).click();
  await page.getByLabel('Messages de mes espaces').selectOption({ label: 'Chaque lundi' });
  await page.getByLabel('On me répond').selectOption({ label: 'Chaque matin' });
  await page.getByRole('button', { name: 'Enregistrer mes choix' }).click();
  await expect(page.getByText('Vos choix sont enregistrés')).toBeVisible();
  await expect(page.getByLabel('On me répond')).toHaveValue('quotidienne');
  await page.getByLabel('Autour de').fill('Gérardmer');
  await page.getByRole('button', { name: 'Enregistrer mes goûts' }).click();
  await expect(page.getByText('Choisissez jusqu’à quelle distance').first()).toBeVisible();
  await expect(page.getByLabel('Autour de')).toHaveValue('Gérardmer');
  await page.getByLabel('Jusqu’à').selectOption('30');
  await page.getByRole('button', { name: 'Enregistrer mes goûts' }).click();
  await expect(page.getByText('Vos goûts sont enregistrés')).toBeVisible();
  await page.getByLabel('Espace', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Régler cet espace' }).click();
  await page.locator('#espace-message').selectOption({ label: 'Jamais' });
  await page.getByRole('button', { name: 'Enregistrer pour cet espace' }).click();
  await expect(page.getByText('Vos choix sont enregistrés')).toBeVisible();
  const later = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Jusqu’au').fill(later);
  await page.getByRole('button', { name: 'Enregistrer la pause' }).click();
  await expect(page.getByText('La pause est enregistrée')).toBeVisible();

  const stop = /href="([^"]*\/notifications\/arret\/[^"]*)"/.exec(String(mail.html))?.[1] ?? '';
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await stranger.goto(stop);
  await stranger.getByRole('button', { name: 'Arrêter ces e-mails' }).click();
  await expect(stranger.getByText('Vous ne recevez plus d’e-mail pour « On me mentionne »')).toBeVisible();
  await page.goto('/notifications/reglages');
  await expect(page.getByLabel('On me mentionne').first()).toHaveValue('jamais');

  // With scripts, the same page: nothing wrong, nothing wider than a phone.
  const { page: live } = await personIn(browser, email);
  await live.goto(`/notifications/reglages?espace=${slug}`);
  await expectAccessible(live);
  await live.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(live);
});
