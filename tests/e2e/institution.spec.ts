import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { connect, forgetLimits } from './support/database';
import { mailTo, onlyLink } from './support/mails';

for (const javaScriptEnabled of [true, false]) {
  const with_ = javaScriptEnabled ? 'with' : 'without';

  test(`help and contact, ${with_} JavaScript`, async ({ browser }) => {
    test.setTimeout(120_000);
    await forgetLimits();
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();

    await page.goto('/');
    await page.getByRole('link', { name: 'Aide pas à pas' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Aide pas à pas' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Pour les agents' })).toHaveCount(0);
    await page.getByRole('searchbox').fill('une invitaton');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await page.locator('main .rangs a').first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ouvrir un espace et inviter' })).toBeVisible();
    const picture = page.locator('main .guide img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    if (javaScriptEnabled)
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(800);
    await page.getByRole('button', { name: 'Oui' }).click();
    await expect(page.getByText('Merci, c’est noté')).toBeVisible();

    await page.getByRole('link', { name: 'Dites-le-nous' }).click();
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText(
      'Votre message n’est pas encore parti',
    );
    await expect(page.getByLabel('De quoi s’agit-il')).toHaveValue('Ouvrir un espace et inviter');
    const email = `visite-${Date.now()}@example.org`;
    await page.getByLabel('Votre nom').fill('Paul Passant');
    await page.getByLabel('Votre adresse e-mail').fill(email);
    await page.getByLabel('Votre message').fill('Peut-on inviter une classe entière ?');
    await page.getByLabel('M’envoyer un accusé de réception').check();
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.getByText('Votre message est parti')).toBeVisible();
    const received = await mailTo('culture@treteaux.example', /^Contact\s: Ouvrir un espace/);
    expect(received.replyTo?.value).toEqual([{ address: email, name: 'Paul Passant' }]);
    expect((await mailTo(email, /^Votre message est arrivé/)).text).not.toContain('une classe entière');

    await page.context().close();
  });

  test(`a newcomer is shown around, and asked about a new charte, ${with_} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    await forgetLimits();
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const email = `arrivee-${Date.now()}@example.org`;
    await page.goto('/inscription');
    await page.getByLabel('Votre nom').fill('Nina Nouvelle');
    await page.getByLabel('Adresse e-mail').fill(email);
    await page.getByRole('checkbox', { name: /charte/i }).check();
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.goto(onlyLink(await mailTo(email, /.*/)));
    await page.locator('main').getByRole('button').click();
    await expect(page).not.toHaveURL(/\/lien\//);

    await page.goto('/espaces');
    await page.getByRole('link', { name: 'Commencer la visite' }).click();
    for (const [place, title] of ['Bienvenue', 'Demander, proposer', 'Travailler à plusieurs'].entries()) {
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.locator('main').getByText(`Étape ${place + 1} sur 4`)).toBeVisible();
      await page.getByRole('link', { name: 'Suivante', exact: true }).press('Enter');
    }
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole('button', { name: 'Terminer la visite' }).click();
    await expect(page).toHaveURL(/\/espaces$/);
    await expect(page.getByRole('link', { name: 'Commencer la visite' })).toHaveCount(0);
    await page.goto('/aide');
    await page.getByRole('link', { name: 'Refaire la visite' }).click();
    await expect(page.locator('main').getByText('Étape 1 sur 4')).toBeVisible();

    await hadAcceptedEarlier(email);
    await page.goto('/annuaire?q=salle');
    await expect(page.getByRole('heading', { level: 1, name: 'La charte a changé' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'L’article 2, « Sous son nom »,' })).toHaveAttribute(
      'href',
      '#article-2',
    );
    await page.getByText('Lire ce qu’il disait avant').first().click();
    await expect(page.getByText('Chacun choisit son nom.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Et si je ne l’accepte pas' })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 720 });
    await expectNoSidewaysScroll(page);
    await page.goto('/compte/donnees');
    await expect(page.getByRole('heading', { level: 1, name: 'Mes données' })).toBeVisible();
    await page.goto('/charte#article-2');
    await expect(page.locator('#article-2')).toContainText('Sous son nom');
    await page.goto('/annuaire?q=salle');
    await page.getByRole('button', { name: 'J’accepte la charte' }).click();
    await expect(page).toHaveURL(/\/annuaire\?q=salle$/);
    await page.context().close();
  });
}

/** As if this person had accepted a version before the one in force: nobody else is asked anything. */
async function hadAcceptedEarlier(email: string) {
  const client = await connect();
  try {
    const { rows } = await client.query('select texte from chartes order by version desc limit 1');
    const texte = String(rows[0]?.texte).replace(
      /(## 2\. Sous son nom\n)[\s\S]*?(## 3)/,
      '$1\nChacun choisit son nom.\n\n$2',
    );
    await client.query(
      `insert into chartes (version, texte, "publishedAt") values (0, $1, '2026-01-05') on conflict do nothing`,
      [texte],
    );
    await client.query('update comptes set "charteVersion" = 0 where email = $1', [email]);
  } finally {
    await client.end();
  }
}
