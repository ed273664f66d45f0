import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { connect } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, PASSWORD, personIn } from './support/people';

/** As before anybody took the fiche up: a second try starts where the first did. */
async function forget(slug: string) {
  const client = await connect();
  const fiche = '(select id from fiches where slug = $1)';
  try {
    for (const table of ['referents', 'codes_reprise', 'revendications', 'signalements'])
      await client.query(`delete from ${table} where "ficheId" = ${fiche}`, [slug]);
    await client.query('delete from rate_limits');
  } finally {
    await client.end();
  }
}

/** What every page of the way must bear: axe in both lights, and a phone. */
async function expectSound(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** From the search, with a slip in the name and a commune, to the page of the fiche. */
async function find(page: Page, q: string, ou: string, nom: string) {
  await page.goto('/annuaire');
  await page.getByLabel('Nom, discipline, mot').fill(q);
  await page.getByLabel('Autour de').fill(ou);
  await page.getByLabel('À moins de', { exact: true }).selectOption('20');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.getByRole('heading', { name: nom }).getByRole('link').click();
  await expect(page.locator('h1')).toHaveText(nom);
}

async function editAccroche(page: Page, accroche: string) {
  await page.getByLabel('En une phrase').fill(accroche);
  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
  await expect(page.getByText('La fiche est à jour, et en ligne.')).toBeVisible();
  await expect(page.getByText(accroche).first()).toBeVisible();
}

/** An agent writes the same structure down a second time, by mistake, then makes one of the two. */
async function mergeInto(browser: Browser, nom: string, genre: string, commune: string, script: boolean) {
  const { page, context } = await personIn(browser, demo.agent.email, { javaScriptEnabled: script });
  if (script)
    for (const address of ['a-verifier', 'mjc-des-capucins/signaler', 'mjc-des-capucins/corriger']) {
      await page.goto(`/annuaire/${address}`);
      await expectSound(page);
    }
  await page.goto('/annuaire/nouvelle');
  await page.getByLabel('Nom de la structure').fill(nom);
  await page.getByLabel('Ce qu’elle est').selectOption(genre);
  await page.getByLabel('Commune').fill(commune);
  await page.getByRole('button', { name: 'Ajouter la fiche' }).click();
  // It is told that the fiche is there already.
  await expect(page.getByRole('link', { name: nom }).first()).toBeVisible();
  await page.getByRole('button', { name: /C’est une autre/ }).click();
  await expect(page).toHaveURL(/\/annuaire\/[a-z0-9-]+-[0-9a-f]{4}/);
  const twin = new URL(page.url()).pathname.replace(/\/modifier$/, '');
  const kept = twin.replace(/-[0-9a-f]{4}$/, '');
  await page.goto(`${kept}/modifier`);
  await page.getByRole('link', { name: /fusionner/i }).click();
  await page
    .getByRole('link', { name: `Comparer avec ${nom}` })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Fusionner les deux fiches' })).toBeVisible();
  if (script) await expectSound(page);
  await page.getByRole('button', { name: 'Fusionner les deux fiches' }).click();
  await expect(page).toHaveURL(new RegExp(`${kept}\\b`));
  await expect(page.getByText('Les deux fiches n’en font plus qu’une.')).toBeVisible();
  await page.goto(twin);
  await expect(page).toHaveURL(new RegExp(`${kept}$`));
  await context.close();
}

test('a library is found in spite of a slip, claimed by mailed code, edited, and merged with its double', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const slug = 'mediatheque-du-faubourg';
  await forget(slug);
  const page = await (await browser.newContext()).newPage();
  await find(page, 'mediateque fauxbourg', 'epinal', 'Médiathèque du Faubourg');
  // Nobody speaks for it yet: its address is shown to nobody.
  await expect(page.locator('body')).not.toContainText('faubourg@example.org');
  await expectSound(page);
  await page.getByRole('radio', { name: /Un code par e-mail/ }).check();
  await page.getByRole('button', { name: 'Reprendre cette fiche' }).click();
  await expectSound(page);
  await page.getByRole('link', { name: 'J’ai déjà un compte' }).click();
  await page.getByLabel('Adresse e-mail').fill(demo.ecole.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();

  await expect(page.getByText('fa…@example.org')).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer le code' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Le code est parti par e-mail.' })).toBeFocused();
  await expectSound(page);
  const mail = await mailTo('faubourg@example.org', /Nadia Benali souhaite reprendre/);
  onlyLink(mail);
  const code = mail.text?.match(/[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0] ?? '';
  const field = page.getByLabel('Code de reprise');
  await field.fill('CCCC-CCCC');
  await field.press('Enter');
  await expect(page.getByText('Il vous reste 4 essais.')).toBeVisible();
  await expectSound(page);
  await field.fill(code.toLowerCase());
  await field.press('Enter');
  await expect(page.locator('h1')).toContainText('Vous tenez');
  await expectSound(page);

  await page.getByRole('link', { name: 'Compléter la fiche' }).click();
  await editAccroche(page, `Jeux, livres et ateliers, mis à jour à ${Date.now()}.`);
  await page.goto(`/annuaire/${slug}/referents`);
  await expect(page.getByText('Nadia Benali (vous)')).toBeVisible();
  await expectSound(page);
  await mergeInto(browser, 'Médiathèque du Faubourg', 'bibliotheque', 'Épinal', true);
  await page.reload();
  await expect(page.getByText('Nadia Benali (vous)')).toBeVisible();
  await page.context().close();
});

test('without JavaScript the same, by an agent’s approval; a visitor corrects it, its référent decides', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const slug = 'foyer-de-vie-les-mesanges';
  const nom = 'Foyer de vie Les Mésanges';
  await forget(slug);
  const marie = await personIn(browser, demo.festival.email, { javaScriptEnabled: false });
  const { page } = marie;
  await find(page, 'foyer mesenges', 'Darney', nom);
  await page.getByRole('radio', { name: /Un agent vérifie/ }).check();
  await page.getByRole('button', { name: 'Reprendre cette fiche' }).click();
  await page.getByLabel('Un mot pour l’agent').fill('J’y anime l’atelier du jeudi.');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText('Votre demande est envoyée.')).toBeVisible();

  const agent = await personIn(browser, demo.agent.email, { javaScriptEnabled: false });
  await agent.page.goto('/annuaire/a-verifier');
  await expect(agent.page.getByText('J’y anime l’atelier du jeudi.')).toBeVisible();
  await agent.page.getByRole('button', { name: 'Accepter Marie-Odile Claudel' }).click();
  await expect(agent.page.getByText('Marie-Odile Claudel tient maintenant cette fiche.')).toBeVisible();
  await page.goto(onlyLink(await mailTo(demo.festival.email, new RegExp(`${nom}.*est à vous`))));
  await editAccroche(page, `Un atelier chaque jeudi, depuis ${Date.now()}.`);

  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(`/annuaire/${slug}/corriger`);
  await visitor.getByLabel('Horaires').fill('Le jeudi, de 14 h à 17 h');
  await visitor.getByRole('button', { name: 'Envoyer la correction' }).click();
  await expect(visitor.getByText('La correction n’est pas encore partie')).toBeVisible();
  await expect(visitor.getByLabel('Horaires')).toHaveValue('Le jeudi, de 14 h à 17 h');
  await visitor.getByLabel('Votre nom').fill('Paul Passant');
  await visitor.getByLabel('Votre adresse e-mail').fill('paul.passant@example.org');
  await visitor.getByRole('button', { name: 'Envoyer la correction' }).click();
  await expect(visitor.getByText('Merci, votre correction est envoyée')).toBeVisible();
  await page.goto(onlyLink(await mailTo(demo.festival.email, /une correction proposée/)));
  await expect(page.getByText('Le jeudi, de 14 h à 17 h')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('Passant');
  await page.getByRole('button', { name: /Reprendre les champs cochés/ }).click();
  await expect(page.getByText('C’est fait.')).toBeVisible();
  await visitor.goto(`/annuaire/${slug}`);
  await expect(visitor.getByText('Le jeudi, de 14 h à 17 h')).toBeVisible();
  await mailTo('paul.passant@example.org', /Votre correction de la fiche/);

  await mergeInto(browser, nom, 'ehpad', 'Darney', false);
  await Promise.all([marie.context.close(), agent.context.close(), visitor.context().close()]);
});
