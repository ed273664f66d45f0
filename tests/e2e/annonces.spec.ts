import { expect, type Page, test } from '@playwright/test';
import { aPicture } from '../support/pictures';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { connect } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn, signIn } from './support/people';
import { visit } from './support/ready';

/** What nights and mornings do, now: after the annonce was moved back by so many days. */
async function letTimePass(slug: string, days: number) {
  const client = await connect();
  try {
    await client.query(
      `update annonces set "publishedAt" = "publishedAt" - $2 * interval '1 day',
        "expiresAt" = "expiresAt" - $2 * interval '1 day' where slug = $1`,
      [slug, days],
    );
    for (const job of ['end-annonces', 'write-to-authors'])
      await client.query('select graphile_worker.add_job($1)', [job]);
  } finally {
    await client.end();
  }
}

const slugOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('publish in one go, be told what is wrong with nothing lost, keep a draft, edit, say it is taken', async ({
    page,
  }) => {
    const titre = `Douze praticables ${Date.now()}`;
    await signIn(page, demo.ecole.email);
    await page.goto('/annonces/mes-annonces');
    await page.getByRole('link', { name: 'Publier une annonce' }).click();
    await page.getByLabel('Titre').fill(titre);
    await page.getByLabel('Description').fill('À charger sur place.');
    await page.getByRole('radio', { name: 'Demande' }).check();
    await page.getByLabel('Du matériel').check();
    await page.getByLabel('Prêt', { exact: true }).check();
    // Refused, it has its photo already.
    const buffer = await aPicture('png');
    await page
      .getByLabel('Ajouter des photos')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
    await page.getByLabel('Prix, en euros').fill('gratuit?');
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('alert')).toContainText('montant en euros');
    await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible();
    await page.getByLabel('Ce qu’elle montre').fill('Les praticables pliés');
    await page.getByLabel('Prix, en euros').fill('');
    await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
    await expect(page.locator('.annonce-apercu')).toContainText(titre);
    await expect(page.locator('.annonce-apercu')).toContainText('Demande');
    await expect(page.getByLabel('Description')).toHaveValue('À charger sur place.');
    await page.getByLabel('Prix, en euros').fill('gratuit?');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await expect(page.getByRole('alert')).toContainText('montant en euros');
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('alert')).toContainText('montant en euros');
    await expect(page.getByLabel('Titre')).toHaveValue(titre);
    await expect(page.getByLabel('Prix, en euros')).toHaveValue('gratuit?');
    await expect(page.getByRole('radio', { name: 'Demande' })).toBeChecked();
    await expect(page.getByLabel('Prêt', { exact: true })).toBeChecked();
    // The draft has the rest.
    await page.goto('/annonces/mes-annonces?etat=brouillons');
    await page.getByRole('link', { name: titre }).click();
    await expect(page.getByLabel('Description')).toHaveValue('À charger sur place.');
    await page.getByLabel('Prix, en euros').fill('');
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
    await expect(page.getByText('Votre annonce est en ligne')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Les praticables pliés' })).toBeVisible();
    await page.getByRole('link', { name: 'Modifier', exact: true }).click();
    await page
      .getByLabel('Ajouter des photos')
      .setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer });
    await page.getByRole('button', { name: 'Envoyer ces photos' }).click();
    await expect(page.getByRole('img', { name: 'Photo 2' })).toBeVisible();
    await page.getByLabel('Disponible à partir du').fill('2027-03-10');
    await page.getByLabel('Jusqu’au').fill('2027-03-09');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('alert')).toContainText('après celle du début');
    await page.getByLabel('Jusqu’au').fill('2027-04-09');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('du 10 mars au 9 avril 2027')).toBeVisible();
    await page.getByRole('button', { name: 'Marquer comme pourvue' }).click();
    await expect(page.getByText('Cette annonce est pourvue')).toBeVisible();
  });

  test('a public show is asked about once, and goes online when its author says that it is none', async ({
    page,
  }) => {
    await signIn(page, demo.festival.email);
    await page.goto('/annonces/nouvelle');
    await page.getByLabel('Titre').fill(`Concert de la fanfare samedi 9 janvier à 20 h 30, ${Date.now()}`);
    await page.getByLabel('Description').fill('Entrée libre, venez nombreux.');
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('Vous annoncez un spectacle ouvert au public')).toBeVisible();
    await expect(page.getByLabel('Description')).toHaveValue('Entrée libre, venez nombreux.');
    await page.getByText('Non, c’est bien une annonce').click();
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('Votre annonce est en ligne')).toBeVisible();
  });
});

test('from a draft that keeps itself to what came of it, with the mails on the way', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const titre = `Salle avec parquet ${Date.now()}`;
  await signIn(page, demo.ehpad.email);
  await visit(page, '/annonces/nouvelle');
  await expect(page.locator('.annonce-apercu')).toContainText('Le titre manque');
  await page.getByLabel('Titre').fill(titre);
  await expect(page.locator('.annonce-apercu h3')).toHaveText(titre);
  await page.getByLabel('Description').fill('Dix jours en mars, chauffée, avec un piano droit.');
  await expect(page.getByText('Brouillon gardé à')).toBeVisible();
  await expect(page).toHaveURL(/brouillon=/);
  await page.reload();
  await expect(page.getByLabel('Titre')).toHaveValue(titre);
  const choosing = page.waitForEvent('filechooser');
  await page.getByText('Ajouter des photos').click();
  const chooser = await choosing;
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 160, height: 120 } });
  const file = (index: number) => ({ name: `salle-${index}.png`, mimeType: 'image/png', buffer: picture });
  await chooser.setFiles(Array.from({ length: 20 }, (_, index) => file(index)));
  await expect(page.locator('#photos').getByRole('alert')).toContainText('10 au plus');
  await expect(page.locator('#photos ol > li')).toHaveCount(10, { timeout: 60_000 });
  // Changed in another tab meanwhile: told, and nothing written over before one has decided.
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.getByLabel('Description').fill('Écrit dans l’autre onglet.');
  await tab.getByRole('button', { name: 'Garder le brouillon' }).click();
  await expect(tab.getByText('Le brouillon est gardé')).toBeVisible();
  await tab.close();
  await page.getByLabel('Ce qu’elle montre').first().fill('Le parquet');
  await page.getByLabel('Permettre les commentaires').check();
  await page.getByLabel('Description').fill('Dix jours en mars, chauffée, avec un piano droit accordé.');
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'autre onglet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Votre annonce est en ligne')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Le parquet' })).toBeVisible();
  await page.getByLabel('Votre commentaire').fill('Le piano est accordé.');
  await page.getByRole('button', { name: 'Commenter' }).click();
  await expect(page.getByText('Votre commentaire est en ligne')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  const slug = slugOf(page);

  // Fifty-four days later: who has the mail renews without signing in, once.
  await letTimePass(slug, 54);
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const renewal = onlyLink(await mailTo(demo.ehpad.email, new RegExp(`${titre}.*expire`)));
  const outcome = onlyLink(await mailTo(demo.ehpad.email, new RegExp(`Qu’est devenue.*${titre}`)));
  await stranger.goto(renewal);
  await stranger.getByRole('button', { name: 'Renouveler l’annonce' }).click();
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('C’est renouvelé');
  await stranger.goto(renewal);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Ce lien a déjà servi');
  await stranger.goto(outcome);
  await stranger.getByRole('button', { name: 'Abouti' }).click();
  await expect(stranger.getByText('Merci, c’est noté')).toBeVisible();
  await stranger.context().close();

  await page.setViewportSize({ width: 1280, height: 800 });
  for (const link of [renewal, outcome]) {
    await page.goto(link);
    await expectAccessible(page);
  }
  await letTimePass(slug, 61);
  await expect(async () => {
    await page.goto(`/annonces/${slug}`);
    await expect(page.getByText('Cette annonce a expiré')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText('abouti', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: /Remettre en ligne/ }).click();
  await expect(page.getByText('L’annonce est de nouveau en ligne')).toBeVisible();
});

/** What went online waits a minute before it is told; here it went online before. */
async function tellNow(slug: string) {
  const client = await connect();
  try {
    await client.query(`update recherches_sauvees set "vueAt" = "vueAt" - interval '1 hour'`);
    await client.query(
      `update annonces set "publishedAt" = "publishedAt" - interval '10 minutes' where slug = $1`,
      [slug],
    );
    await client.query('select graphile_worker.add_job($1)', ['immediate-alertes']);
  } finally {
    await client.end();
  }
}

test('from one annonce to the alert of the next like it, stopped by one request', async ({
  page,
  browser,
}) => {
  const { page: other, context } = await personIn(browser, demo.ecole.email, { javaScriptEnabled: false });
  const publish = async (titre: string) => {
    await other.goto('/annonces/nouvelle');
    await other.getByLabel('Titre').fill(titre);
    await other.getByLabel('Description').fill('À charger sur place.');
    await other.getByLabel('Du matériel').check();
    await other.getByLabel('Commune').fill('Épinal (88000)');
    await other.getByRole('button', { name: 'Publier', exact: true }).click();
    await expect(other.getByText('Votre annonce est en ligne')).toBeVisible();
    return slugOf(other);
  };
  const first = await publish(`Gradins ${Date.now()}`);
  await signIn(page, demo.festival.email);
  await page.goto(`/annonces/${first}`);
  await page.getByRole('link', { name: 'M’alerter' }).click();
  await expect(page.getByRole('heading', { name: 'Garder cette recherche' })).toBeVisible();
  const kept = page.locator('section', {
    has: page.getByRole('heading', { name: 'Garder cette recherche' }),
  });
  for (const criterion of ['Offre', 'matériel', 'Épinal'])
    await expect(kept).toContainText(new RegExp(criterion, 'i'));
  await page.getByLabel('M’écrire').first().selectOption({ label: 'Dès qu’une annonce paraît' });
  await page.getByRole('button', { name: 'Garder la recherche' }).click();
  await expect(page.getByText('Recherche gardée', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const titre = `Rideau de scène ${Date.now()}`;
  await tellNow(await publish(titre));
  const mail = await mailTo(demo.festival.email, new RegExp(`${titre}|nouvelles annonces`));
  expect(mail.text).toContain(titre);
  const header = JSON.stringify(mail.headers.get('list'));
  const [address = ''] = header.match(/https?:[^">\\]+/) ?? [];
  // As a mail program does, with no cookie and no page.
  const stopped = await context.request.post(address, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect(stopped.ok()).toBe(true);
  await page.reload();
  await expect(page.getByLabel('M’écrire').first()).toHaveValue('aucune');
  await context.close();
});
