import { expect, type Page, test } from '@playwright/test';
import { pdf } from '@/prisma/seed/files/pdf';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { connect } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn, signIn } from './support/people';

const slugOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';
/** A day as its field wants it, by the clock of the instance: after 22 h UTC another day than in Greenwich. */
const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(Date.now() + days * 86_400_000);

/** What the mornings do, now: after the deadline came so near, and reminders were still to leave. */
async function morningBefore(slug: string, days: number) {
  const client = await connect();
  try {
    await client.query(`update appels set limite = now() + $2 * interval '1 day' where slug = $1`, [
      slug,
      days,
    ]);
    await client.query(
      `update appel_suivis set "rappel30At" = null, "rappel7At" = null
        where "appelId" = (select id from appels where slug = $1)`,
      [slug],
    );
    await client.query(`select graphile_worker.add_job('remind-appels')`);
  } finally {
    await client.end();
  }
}

/** Mails about changes wait for second thoughts: these leave now. */
async function hurryMails() {
  const client = await connect();
  try {
    await client.query(
      `update graphile_worker._private_jobs set run_at = now() where payload->>'kind' = 'appel-change'`,
    );
  } finally {
    await client.end();
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an agent adds, publishes, edits, withdraws and puts back a call; nothing typed is lost', async ({
    page,
    browser,
  }) => {
    const titre = `Jardins partagés ${Date.now()}`;
    await signIn(page, demo.agent.email);
    await page.goto('/appels');
    await page.getByRole('link', { name: 'Veille des appels' }).click();
    await page.getByLabel('Adresse de la page de l’appel').fill('http://169.254.169.254/latest/');
    await page.getByRole('button', { name: 'Ajouter depuis le lien' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Adresse de la page de l’appel')).toHaveValue(
      'http://169.254.169.254/latest/',
    );
    await page.getByRole('link', { name: 'Écrire un appel sans lien' }).click();
    await page.getByLabel('Titre').fill(titre);
    await page.getByLabel('Qui le lance').fill('Fondation des jardins');
    await page.getByLabel('Description').fill('Pour des jardins où l’on joue.');
    await page.getByLabel('Date limite').fill('2020-01-15');
    await page.getByLabel('Heure').fill('12:00');
    await page.getByLabel('Musique').check();
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('alert')).toContainText('déjà passée');
    await expect(page.getByLabel('Description')).toHaveValue('Pour des jardins où l’on joue.');
    await expect(page.getByLabel('Date limite')).toHaveValue('2020-01-15');
    await expect(page.getByLabel('Musique')).toBeChecked();
    await page.getByLabel('Date limite').fill(dayFromNow(50));
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await expect(page.getByText('Le brouillon est gardé')).toBeVisible();
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('L’appel est en ligne')).toBeVisible();
    await expect(page.getByText('Plus que 50 jours')).toBeVisible();
    const address = new URL(page.url()).pathname;

    // Somebody else finds it, follows it, and has no desk.
    const { page: other, context } = await personIn(browser, demo.ecole.email, { javaScriptEnabled: false });
    await other.goto('/appels');
    await other.getByLabel('Rechercher').fill('JARDIN fondations');
    await other.getByRole('button', { name: 'Chercher' }).click();
    await other.getByRole('link', { name: titre }).click();
    await other.getByRole('button', { name: 'Suivre cet appel' }).click();
    await expect(other.getByText('Vous suivez cet appel')).toBeVisible();
    for (const closed of ['/appels/veille', '/appels/nouveau', `${address}/modifier`])
      expect((await other.goto(closed))?.status(), closed).toBe(404);

    // The deadline moves: told.
    await page.getByRole('link', { name: 'Modifier', exact: true }).click();
    await page.getByLabel('Date limite').fill(dayFromNow(80));
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('L’appel est à jour')).toBeVisible();
    await hurryMails();
    const moved = await mailTo(demo.ecole.email, new RegExp(`Nouvelle date limite.*${titre}`));
    expect(onlyLink(moved)).toContain(address);

    // Withdrawn: gone for others, and back at its address.
    await page.getByText('Retirer l’appel', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Retirer l’appel' }).click();
    await expect(page.getByText('L’appel est retiré du site')).toBeVisible();
    expect((await other.goto(address))?.status()).toBe(404);
    await page.getByRole('button', { name: 'Remettre en ligne' }).click();
    await expect(page.getByText('L’appel est de nouveau en ligne')).toBeVisible();
    expect((await other.goto(address))?.status()).toBe(200);
    await other.getByRole('button', { name: 'Ne plus suivre' }).click();
    await expect(other.getByText('Vous ne suivez plus cet appel')).toBeVisible();
    await context.close();
  });
});

test('from a draft with its rules to an answer by several, with reminders and a calendar on the way', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(180_000);
  const titre = `Veillées en gare ${Date.now()}`;
  const { page: agent, context } = await personIn(browser, demo.agent.email);
  await agent.goto('/appels/nouveau');
  await agent.getByLabel('Titre').fill(titre);
  await agent.getByLabel('Qui le lance').fill('Région Grand Est');
  await agent.getByLabel('Description').fill('Pour faire vivre les gares.');
  await agent.getByLabel('Date limite').fill(dayFromNow(60));
  await agent.getByRole('button', { name: 'Garder le brouillon' }).click();
  await expect(agent.getByText('Le brouillon est gardé')).toBeVisible();
  const rules = pdf('Règlement', 'Trois gares au moins.');
  const input = agent.locator('#documents input[type=file]');
  await input.setInputFiles({ name: 'fete.png', mimeType: 'image/png', buffer: await agent.screenshot() });
  await expect(agent.locator('#documents')).toContainText('n’est pas un document que l’on peut joindre');
  await input.setInputFiles({ name: 'Règlement.pdf', mimeType: 'application/pdf', buffer: rules });
  await expect(agent.getByRole('button', { name: 'Retirer Règlement.pdf' })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(agent);
  await agent.getByRole('button', { name: 'Publier' }).click();
  await expect(agent.getByText('L’appel est en ligne')).toBeVisible();
  const slug = slugOf(agent);
  await agent.goto('/appels/veille');
  await expectAccessible(agent);
  await agent.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(agent);
  await context.close();

  // Anybody reads it, and has its rules as they were sent.
  await page.goto(`/appels/${slug}`);
  const paper = await page.getByRole('link', { name: 'Règlement.pdf' }).getAttribute('href');
  const download = await request.get(paper ?? '');
  expect(download.status()).toBe(200);
  expect(Buffer.compare(await download.body(), rules)).toBe(0);
  await expectAccessible(page);

  await signIn(page, demo.festival.email);
  await page.goto(`/appels/${slug}`);
  await page.getByRole('button', { name: 'Suivre cet appel' }).click();
  await expect(page.getByText('Vous suivez cet appel')).toBeVisible();
  await page.getByRole('link', { name: 'Mes appels suivis' }).click();
  await expect(page.getByRole('link', { name: titre })).toBeVisible();
  const wanted = page.getByLabel('M’écrire au sujet des appels que je suis');
  await wanted.check();
  await page.getByRole('button', { name: 'Enregistrer mon choix' }).click();
  await expect(page.getByText('C’est enregistré')).toBeVisible();
  await expect(wanted).toBeChecked();
  await expectAccessible(page);
  const address = await page.getByLabel('Adresse de votre calendrier').inputValue();
  const calendar = await request.get(address);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain(titre);
  const known = { 'if-none-match': calendar.headers().etag ?? '' };
  expect((await request.get(address, { headers: known })).status()).toBe(304);

  // The morning a week before: a mail, whose header stops them in one request.
  await morningBefore(slug, 7);
  const mail = await mailTo(demo.festival.email, new RegExp(`Plus que.*${titre}`));
  expect(onlyLink(mail)).toContain(`/appels/${slug}`);
  const list = mail.headers.get('list');
  const unsubscribe = /https?:[^">]+/.exec(JSON.stringify(list))?.[0] ?? '';
  expect((await request.post(unsubscribe)).status()).toBe(204);
  await page.goto(unsubscribe);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arrêter les e-mails');
  await expectAccessible(page);
  await page.goto('/appels/suivis');
  await expect(wanted).not.toBeChecked();
  await page.getByText('Changer d’adresse').click();
  await page.getByRole('button', { name: 'Changer l’adresse' }).click();
  await expect(page.getByText('Votre calendrier a une nouvelle adresse')).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);

  await page.goto(`/appels/${slug}`);
  await page.getByRole('button', { name: 'Répondre ensemble' }).dblclick();
  await expect(page.locator('main[data-espace-id]')).toBeVisible();
  const espace = new URL(page.url()).pathname;
  await page.goto(`${espace}/documents`);
  await expect(page.getByRole('link', { name: 'L’appel', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Rétroplanning' }).click();
  await expect(page.getByRole('textbox', { name: 'Contenu du document' })).toContainText(
    'Déposer la réponse',
  );
  await page.goto(`/appels/${slug}`);
  await expect(page.getByText('Vous avez ouvert un espace pour y répondre')).toBeVisible();
  await expect(page.getByRole('link', { name: titre })).toHaveAttribute('href', espace);
});
