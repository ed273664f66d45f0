import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { forgetLimits } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn } from './support/people';

const noScript = { javaScriptEnabled: false };

test('from an annonce to a project, without JavaScript, each side led by mail', async ({ browser }) => {
  test.setTimeout(180_000);
  await forgetLimits();
  const titre = `Gradins démontables ${Date.now()}`;
  const ehpad = await personIn(browser, demo.ehpad.email, noScript);
  await ehpad.page.goto('/annonces/nouvelle');
  await ehpad.page.getByLabel('Titre').fill(titre);
  await ehpad.page.getByLabel('Description').fill('Quarante places, à venir chercher.');
  await ehpad.page.getByRole('button', { name: 'Publier' }).click();
  await expect(ehpad.page.getByText('Personne n’a encore répondu')).toBeVisible();
  const annonce = new URL(ehpad.page.url()).pathname;

  const stranger = await (await browser.newContext(noScript)).newPage();
  await stranger.goto(annonce);
  await stranger.getByRole('link', { name: 'Se connecter pour répondre' }).click();
  await expect(stranger).toHaveURL(/\/connexion\?suite=/);
  await stranger.context().close();

  const sophie = await personIn(browser, demo.compagnie.email, noScript);
  await sophie.page.goto(annonce);
  await sophie.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(sophie.page.getByRole('alert')).toContainText('Écrivez votre message');
  await sophie.page.getByLabel('Votre réponse').fill('Vingt places suffiraient, le 21 janvier.');
  await sophie.page.getByLabel('De la part de').selectOption({ label: 'Compagnie Brume de mars' });
  await sophie.page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(sophie.page.getByText('C’est envoyé')).toBeVisible();
  await expect(sophie.page.getByText('Vingt places suffiraient')).toBeVisible();
  await sophie.page.goto(annonce);
  await expect(sophie.page.getByRole('link', { name: 'Reprendre la conversation' })).toBeVisible();

  const answered = await mailTo(demo.ehpad.email, new RegExp(`${demo.compagnie.nom} répond.*Gradins`));
  expect(JSON.stringify([answered.text, answered.html, answered.from, answered.replyTo])).not.toContain(
    demo.compagnie.email,
  );
  await ehpad.page.goto('/annonces/mes-annonces');
  await ehpad.page.locator('.menu--compte summary').click();
  await expect(ehpad.page.getByRole('link', { name: /Conversations.*non lue/ })).toBeVisible();
  await ehpad.page.goto(onlyLink(answered));
  await expect(ehpad.page.getByText('Vingt places suffiraient')).toBeVisible();
  await expect(ehpad.page.getByText(demo.compagnie.email)).toHaveCount(0);
  await ehpad.page.getByLabel('Votre message').fill('C’est d’accord.');
  await ehpad.page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(ehpad.page.getByText('C’est d’accord.')).toBeVisible();

  // With scripts, the same pages: nothing wrong, nothing wider than a phone, and both press at once.
  const live = await personIn(browser, demo.ehpad.email);
  for (const address of [annonce, '/conversations', onlyLink(answered)]) {
    await live.page.goto(address);
    await expectAccessible(live.page);
    await live.page.setViewportSize({ width: 320, height: 700 });
    await expectNoSidewaysScroll(live.page);
    await live.page.setViewportSize({ width: 1280, height: 800 });
  }
  await sophie.page.goto(onlyLink(answered));
  const press = /^Monter le projet/;
  await Promise.all([
    live.page.getByRole('button', { name: press }).click(),
    sophie.page.getByRole('button', { name: press }).click(),
  ]);
  await expect(live.page).toHaveURL(/\/espaces\/gradins-demontables/);
  await expect(sophie.page).toHaveURL(/\/espaces\/gradins-demontables/);
  expect(new URL(sophie.page.url()).pathname).toBe(new URL(live.page.url()).pathname);
  await sophie.page.goto(`${new URL(sophie.page.url()).pathname}/documents`);
  await expect(sophie.page.getByRole('link', { name: 'Le point de départ' })).toBeVisible();
  await ehpad.page.goto(annonce);
  await expect(ehpad.page.getByRole('link', { name: 'Aller au projet' })).toBeVisible();

  await ehpad.page.goto(onlyLink(answered));
  await ehpad.page.getByText('Quitter la conversation').click();
  await ehpad.page.getByRole('button', { name: 'Quitter', exact: true }).click();
  await expect(ehpad.page.getByText('Vous avez quitté la conversation')).toBeVisible();
  await sophie.page.goto(onlyLink(answered));
  await expect(sophie.page.getByText('a quitté la conversation')).toBeVisible();
  for (const { context } of [ehpad, sophie, live]) await context.close();
});
