import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { demo, personIn, signIn } from './support/people';
import { ready, visit } from './support/ready';

const addressOf = (page: Page) => new URL(page.url()).pathname;
const message = (page: Page, numero: number) => page.locator(`#message-${numero}`);

async function publish(page: Page, titre: string, texte: string) {
  await page.goto('/forum');
  await page.getByRole('link', { name: 'Nouveau sujet' }).click();
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Message').fill(texte);
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
  return addressOf(page);
}

async function reply(page: Page, texte: string) {
  await page.getByLabel('Votre réponse').fill(texte);
  await page.getByRole('button', { name: 'Répondre' }).click();
  await expect(page.locator('.propos').getByText(texte)).toBeVisible();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('ask, be told what is missing, answer, quote, say what settled it, edit, delete and bring back', async ({
    page,
    browser,
  }) => {
    test.setTimeout(150_000);
    const titre = `Où trouver des gradins ${Date.now()}`;
    await signIn(page, demo.ecole.email);
    await page.goto('/forum/nouveau');
    await page.getByLabel('Message').fill('Pour *soixante* places.');
    await page.getByLabel('Mots clés').fill('gradins, École');
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('alert')).toContainText('titre');
    await expect(page.getByLabel('Message')).toHaveValue('Pour *soixante* places.');
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await page.goto('/forum/nouveau');
    await expect(page.getByLabel('Message')).toHaveValue('Pour *soixante* places.');
    await page.getByLabel('Titre').fill(titre);
    await page.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
    await expect(message(page, 1).locator('em')).toHaveText('soixante');
    const address = addressOf(page);
    // Links are shown by machines, which nobody signed in.
    const visitor = await browser.newPage();
    await visitor.goto(address);
    const poster = (await visitor.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
    await visitor.close();
    expect((await page.request.get(poster)).headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });

    const { page: denis } = await personIn(browser, demo.ehpad.email, { javaScriptEnabled: false });
    await denis.goto('/forum?tri=sans-reponse');
    await expect(denis.locator('.rang', { hasText: titre })).toContainText('Nouveau');
    await denis.getByRole('link', { name: titre }).click();
    await reply(denis, 'Le Département en prête.');
    await expect(denis).toHaveURL(/message=2#message-2$/);
    await message(denis, 1)
      .getByRole('button', { name: /^Utile/ })
      .click();
    await expect(message(denis, 1).getByRole('button', { name: /^Utile, 1/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await page.goto(address);
    await message(page, 2).getByRole('link', { name: 'Citer' }).click();
    await expect(page.locator('.citation').last()).toContainText('Le Département en prête.');
    await page.getByLabel('Votre réponse').fill('Merci, je les appelle.');
    // Larger than pages take: files come by their own road, kept with the draft until they leave.
    const plan = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.alloc(1_200_000, 'a') };
    await page.getByLabel('Photos et fichiers').setInputFiles(plan);
    await page.getByRole('button', { name: 'Garder le brouillon' }).click();
    await expect(page.getByLabel('Votre réponse')).toHaveValue('Merci, je les appelle.');
    await expect(page.getByRole('checkbox', { name: /plan\.txt/ })).toBeChecked();
    await page.getByRole('button', { name: 'Répondre' }).click();
    await expect(message(page, 3).getByRole('link', { name: /plan\.txt/ })).toBeVisible();
    await expect(message(page, 3).locator('.citation')).toContainText('Denis Mougel');
    await message(page, 2)
      .getByRole('button', { name: /C’est la réponse/ })
      .click();
    await expect(message(page, 2)).toContainText('Réponse retenue par Nadia Benali');
    await page.goto('/forum?tri=resolus');
    await expect(page.locator('.rang', { hasText: titre })).toContainText('Résolu');

    await page.goto(address);
    await message(page, 3)
      .getByRole('link', { name: /Modifier/ })
      .click();
    // Refused, it keeps the file that came along.
    await page.getByLabel('Message').fill('');
    const liste = { name: 'liste.txt', mimeType: 'text/plain', buffer: Buffer.from('Dix gradins.') };
    await page.getByLabel('Photos et fichiers').setInputFiles(liste);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('checkbox', { name: /plan\.txt/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /liste\.txt/ })).toBeChecked();
    await page.getByLabel('Message').fill('Merci, ils arrivent mardi.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(message(page, 3).getByRole('link', { name: /liste\.txt/ })).toBeVisible();
    await message(page, 3)
      .getByRole('link', { name: /^modifié/ })
      .click();
    await expect(page.getByText('Merci, je les appelle.')).toBeVisible();
    await page.goto(address);
    await message(page, 3).locator('summary').click();
    await message(page, 3).getByRole('button', { name: 'Supprimer le message' }).click();
    await expect(message(page, 3)).toContainText('Message supprimé par Nadia Benali.');
    await message(page, 3)
      .getByRole('button', { name: /Rétablir/ })
      .click();
    await expect(message(page, 3)).toContainText('Merci, ils arrivent mardi.');

    // An agent closes it while somebody writes: the text is still there.
    await denis.goto(address);
    await denis.getByLabel('Votre réponse').fill('Encore un mot');
    const { page: helene } = await personIn(browser, demo.agent.email, { javaScriptEnabled: false });
    await helene.goto(address);
    await helene.getByRole('button', { name: 'Fermer' }).click();
    await expect(helene.getByText('Ce sujet est fermé')).toBeVisible();
    await denis.getByRole('button', { name: 'Répondre' }).click();
    await expect(denis.getByText('Ce sujet est fermé')).toBeVisible();
    await expect(denis.getByLabel('Votre texte, gardé')).toHaveValue('Encore un mot');
    await helene.getByRole('button', { name: 'Rouvrir' }).click();
    await denis.goto(address);
    await expect(denis.getByLabel('Votre réponse')).toHaveValue('Encore un mot');
    await helene.goto(`${address}/ranger`);
    await helene.getByLabel('Rubrique', { exact: true }).selectOption({ label: 'Financements' });
    await helene.getByRole('button', { name: 'Déplacer' }).click();
    await expect(helene.getByRole('navigation', { name: 'Fil d’Ariane' })).toContainText('Financements');
    await Promise.all([denis.context().close(), helene.context().close()]);
  });

  test('the forum is searched with accents and slips forgiven, and followed', async ({ page }) => {
    await page.goto('/forum');
    await page.getByRole('searchbox').fill('kamishibais');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.locator('.rang')).toHaveCount(1);
    const shown = page.getByRole('navigation', { name: 'Sujets à montrer' });
    await expect(shown.getByRole('link')).toHaveText(['Tous', 'Sans réponse', 'Résolus']);
    await page.goto('/forum?etiquette=ehpad&tri=resolus');
    await page.getByRole('searchbox').fill('jauge');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page).toHaveURL('/forum?q=jauge&etiquette=ehpad&tri=resolus');
    await page.goto('/forum?q=covoiturge');
    await expect(page.getByText('Voici avec « covoiturage »')).toBeVisible();
    await page.goto('/forum/flux.xml');
    await signIn(page, demo.festival.email);
    await page.goto('/forum?rubrique=financements');
    await page.getByLabel('Suivre cette rubrique').selectOption('Résumé du matin');
    await page.getByRole('button', { name: 'Suivre ainsi' }).click();
    await page.goto('/forum/suivis');
    await expect(page.getByLabel('Me prévenir de « Financements »')).toHaveValue('resume');
  });
});

test('two people write in one sujet: each hears of the other, and neither loses a word', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  await signIn(page, demo.compagnie.email);
  const titre = `Un plancher qui grince ${Date.now()}`;
  await visit(page, '/forum/nouveau');
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Message').fill('Que faire');
  await page.getByLabel('Message').press('Control+a');
  await page.getByRole('button', { name: 'Gras' }).click();
  await expect(page.getByLabel('Message')).toHaveValue('**Que faire**');
  await page.getByRole('button', { name: 'Aperçu' }).click();
  await expect(page.locator('.redaction-rendu strong')).toHaveText('Que faire');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Aperçu' }).click();
  await expect(page.getByText('Brouillon gardé à')).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel('Titre')).toHaveValue(titre);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Quatre lames à changer.'),
  });
  await expect(page.locator('.joints')).toContainText('plan.txt');
  await expect(page.locator('input[name="fichiers"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre);
  await expect(message(page, 1).locator('.piece')).toContainText('plan.txt');
  const address = addressOf(page);

  const { page: denis } = await personIn(browser, demo.ehpad.email);
  await denis.goto(address);
  await expect(denis.getByRole('button', { name: 'Aperçu' })).toBeVisible();
  await ready(denis);
  // The page stays where it is, and the keyboard with it.
  const utile = message(denis, 1).getByRole('button', { name: /^Utile/ });
  await utile.press('Enter');
  await expect(utile).toHaveAttribute('aria-pressed', 'true');
  await expect(utile).toBeFocused();
  expect(addressOf(denis) + new URL(denis.url()).search).toBe(address);
  await denis.getByLabel('Votre réponse').fill('J’ai la même chose');
  await reply(page, 'Du talc ?');
  await expect(page.getByLabel('Votre réponse')).toHaveValue('');
  await expect(denis.getByText('Sophie Marchal vient de répondre.')).toBeVisible();
  await denis.getByRole('link', { name: 'Lire' }).click();
  await expect(message(denis, 2)).toContainText('Du talc ?');
  await expect(denis.getByLabel('Votre réponse')).toHaveValue('J’ai la même chose');
  // What stood there changes under his eyes, and what he types stays.
  await page.goto(`${address}/modifier`);
  await page.getByLabel('Message').fill('Que faire, à votre avis');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(message(denis, 1)).toContainText('à votre avis');
  await expect(denis.getByLabel('Votre réponse')).toHaveValue('J’ai la même chose');
  await denis.getByRole('button', { name: 'Répondre' }).click();
  await expect(message(denis, 3)).toContainText('J’ai la même chose');
  await expect(page.getByText('Denis Mougel vient de répondre.')).toBeVisible();
  // A name is offered while it is typed, and taken from the keyboard.
  const answer = page.getByLabel('Votre réponse');
  await answer.pressSequentially('Merci @den');
  await expect(page.getByRole('option', { name: /^Denis Mougel/ })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await answer.press('Enter');
  await expect(answer).toHaveValue('Merci @Denis Mougel ');
  await page.goto('/forum');
  await expect(page.locator('.rang', { hasText: titre })).toContainText('1 message non lu');
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Aller au premier message non lu' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.goto('/forum');
  await expect(page.locator('.rang', { hasText: titre })).not.toContainText('non lu');
  await denis.context().close();
});

test('an agent splits a sujet, puts it into another, and back; old addresses lead there', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, demo.agent.email);
  const now = Date.now();
  const one = await publish(page, `Un sujet long ${now}`, 'Première question.');
  await reply(page, 'Une autre question.');
  const moved = page.url();
  await page.goto(`${one}/ranger`);
  await page.getByLabel(/2\. Hélène Thomas/).check();
  await page.getByLabel('Titre du nouveau sujet').fill(`À part ${now}`);
  await page.getByRole('button', { name: 'Scinder' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`À part ${now}`);
  const two = addressOf(page);
  await page.goto(moved);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`À part ${now}`);
  await page.goto(`${two}/ranger`);
  await page.getByLabel('Adresse de l’autre sujet').fill(`http://localhost${one}`);
  await page.getByRole('button', { name: 'Fusionner' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Un sujet long ${now}`);
  await expect(page.getByText('Une autre question.')).toBeVisible();
  await page.goto(two);
  await expect(page).toHaveURL(new RegExp(`${one}$`));
  await page.goto(`${one}/ranger`);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Le rendre à lui-même/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`À part ${now}`);

  await page.goto('/forum/rubriques');
  await page.locator('#nom-nouvelle').fill(`Voyages ${now}`);
  await page.getByRole('button', { name: 'Ajouter la rubrique' }).click();
  await expect(page.getByText('La rubrique est enregistrée')).toBeVisible();
  await page.getByRole('button', { name: `Retirer Voyages ${now}` }).click();
  await expect(page.getByText('La rubrique est retirée')).toBeVisible();
});
