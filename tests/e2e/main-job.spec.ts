import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { mailTo, onlyLink } from './support/mails';
import { demo, invite, openEspace, personIn } from './support/people';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Contenu du document' });
const saved = (page: Page) => page.getByRole('status', { name: 'État du document' });
const log = (page: Page) => page.getByRole('log');

async function say(page: Page, text: string) {
  await page.getByLabel('Votre message').fill(text);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(log(page).getByText(text)).toHaveCount(1);
}

test('a company opens an espace, invites an Ehpad and a school; the three talk and write one document', async ({
  browser,
}) => {
  const nom = `Les gestes du fil ${Date.now()}`;
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, nom);
  await expectAccessible(sophie.page);
  await invite(sophie.page, slug, demo.ehpad.email);
  await invite(sophie.page, slug, demo.ecole.email);
  await expectAccessible(sophie.page);

  const denis = await personIn(browser, demo.ehpad.email);
  const nadia = await personIn(browser, demo.ecole.email);
  for (const [person, email] of [
    [denis, demo.ehpad.email],
    [nadia, demo.ecole.email],
  ] as const) {
    const mail = await mailTo(email, new RegExp(nom));
    await person.page.goto('/espaces');
    await expect(person.page.getByText(nom).first()).toBeVisible();
    await person.page.goto(onlyLink(mail));
    await person.page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
    await expect(person.page.locator('main[data-espace-id]')).toBeVisible();
  }

  const pages = [sophie.page, denis.page, nadia.page];
  for (const page of pages) {
    await page.goto(`/espaces/${slug}/discussion`);
    await expect(page.getByLabel('Votre message')).toBeEnabled();
  }
  await say(sophie.page, 'Bonjour à vous deux, tout se passe ici.');
  await say(denis.page, 'Bonjour Sophie, la salle est libre le jeudi.');
  await say(nadia.page, 'La classe sera là, vingt-quatre élèves.');
  for (const page of pages)
    for (const text of ['tout se passe ici', 'libre le jeudi', 'vingt-quatre élèves'])
      await expect(log(page).getByText(text)).toHaveCount(1);
  await expectAccessible(sophie.page);

  await sophie.page.goto(`/espaces/${slug}/documents`);
  await sophie.page.getByRole('button', { name: 'Nouveau document' }).click();
  await sophie.page.getByLabel('Titre').fill('Dossier commun');
  await sophie.page.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(editor(sophie.page)).toBeVisible();
  const address = sophie.page.url();
  await editor(sophie.page).click();
  await sophie.page.keyboard.type('Un plateau de quatre mètres sur trois. ');
  await expect(saved(sophie.page)).toHaveText('Enregistré');

  await denis.page.goto(address);
  await expect(editor(denis.page)).toContainText('quatre mètres sur trois');
  await nadia.page.goto(address);
  await expect(editor(nadia.page)).toContainText('quatre mètres sur trois');
  await editor(denis.page).click();
  await denis.page.keyboard.press('Control+End');
  await denis.page.keyboard.type('La salle à manger. ');
  await expect(editor(nadia.page)).toContainText('La salle à manger');
  await editor(nadia.page).click();
  await nadia.page.keyboard.press('Control+End');
  await nadia.page.keyboard.type('La cour de l’école. ');
  for (const page of pages) {
    await expect(editor(page)).toContainText(
      'quatre mètres sur trois. La salle à manger. La cour de l’école.',
    );
    await expect(saved(page)).toHaveText('Enregistré');
  }
  await expectAccessible(nadia.page);

  await sophie.page.goto(`/espaces/${slug}`);
  await expect(sophie.page.getByText('Dossier commun').first()).toBeVisible();
  await Promise.all([sophie, denis, nadia].map((person) => person.context.close()));
});
