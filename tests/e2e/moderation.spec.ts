import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { forgetLimits } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn } from './support/people';

const noScript = { javaScriptEnabled: false };

test('from a report to an appeal: hidden at once, contested, and exactly as before', async ({ browser }) => {
  test.setTimeout(240_000);
  await forgetLimits();
  const titre = `Un concert à signaler ${Date.now()}`;
  const denis = await personIn(browser, demo.ehpad.email, noScript);
  await denis.page.goto('/annonces/nouvelle');
  await denis.page.getByRole('radio', { name: 'Offre' }).check();
  await denis.page.getByRole('radio', { name: 'Du matériel' }).check();
  await denis.page.getByLabel('Titre').fill(titre);
  await denis.page.getByLabel('Description').fill('À prêter pour un mois.');
  await denis.page.getByRole('button', { name: 'Publier' }).click();
  await expect(denis.page.getByText('Votre annonce est en ligne')).toBeVisible();
  const annonce = new URL(denis.page.url()).pathname;

  // A member, without JavaScript: a reason is asked for, then it is sent.
  const marie = await personIn(browser, demo.festival.email, noScript);
  await marie.page.goto(annonce);
  await marie.page.getByRole('link', { name: 'Signaler cette annonce' }).click();
  await marie.page.getByLabel('Ce que vous voulez nous dire').fill('Ce n’est pas sa place.');
  await marie.page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(marie.page.getByText('Rien n’est encore envoyé')).toBeVisible();
  await expect(marie.page.getByLabel('Ce que vous voulez nous dire')).toHaveValue('Ce n’est pas sa place.');
  await marie.page.getByRole('radio', { name: /pas sa place/ }).check();
  await marie.page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(marie.page.getByText('votre signalement est arrivé')).toBeVisible();

  // A visitor says who they are, and confirms by mail.
  const visitor = await browser.newContext(noScript);
  const page = await visitor.newPage();
  const email = `voisine-${Date.now()}@example.org`;
  await page.goto(annonce);
  await page.getByRole('link', { name: 'Signaler cette annonce' }).click();
  await page.getByRole('radio', { name: /pas sa place/ }).check();
  await page.getByLabel('Ce que vous voulez nous dire').fill('C’est un concert.');
  await page.getByLabel('Votre nom').fill('Une voisine');
  await page.getByLabel('Votre adresse e-mail').fill(email);
  await page.getByLabel(/de bonne foi/).check();
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(page.getByText('confirmez par e-mail')).toBeVisible();
  await page.goto(onlyLink(await mailTo(email, /Confirmez votre signalement/)));
  await page.getByRole('button', { name: 'Confirmer le signalement' }).click();
  await expect(page.getByText('Votre signalement est arrivé')).toBeVisible();

  // The agent reads both, and sees what the author will read as it is written.
  const agent = await personIn(browser, demo.agent.email);
  await agent.page.goto(`/moderation?q=${encodeURIComponent(titre)}`);
  await expect(agent.page.getByRole('heading', { level: 2, name: titre })).toBeVisible();
  await expect(agent.page.getByText('2\u00a0signalements', { exact: true })).toBeVisible();
  await agent.page.getByRole('radio', { name: /^Masquer/ }).check();
  await agent.page.getByLabel('Les faits').fill('Le titre annonce un concert.');
  const statement = agent.page.getByRole('region', { name: 'Votre annonce est masquée' });
  await expect(statement.getByText('Le titre annonce un concert.')).toBeVisible();
  await expect(statement.getByText(/sans traitement automatique/)).toBeVisible();
  await expectAccessible(agent.page);
  await agent.page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(agent.page);
  await agent.page.getByRole('button', { name: 'Masquer et prévenir l’auteur' }).click();
  await expect(agent.page.getByText('C’est décidé')).toBeVisible();
  await page.goto(annonce);
  await expect(page.getByRole('heading', { level: 1, name: titre })).toHaveCount(0);

  // Its author reads why and contests, without JavaScript; the first agent may not answer.
  await denis.page.goto(onlyLink(await mailTo(demo.ehpad.email, /Votre annonce est masquée/)));
  await denis.page.getByLabel('Pourquoi contestez-vous').fill('C’est une sono, pas un concert.');
  await denis.page.getByRole('button', { name: 'Envoyer mon recours' }).click();
  await expect(denis.page.getByText('Votre recours est envoyé')).toBeVisible();
  const decision = new URL(denis.page.url()).pathname;
  await agent.page.goto(decision);
  await expect(agent.page.getByText('un autre agent répond au recours')).toBeVisible();
  await expectAccessible(agent.page);
  const admin = await personIn(browser, demo.admin.email, noScript);
  await admin.page.goto('/moderation');
  await admin.page.getByRole('link', { name: titre }).first().click();
  await admin.page.getByRole('radio', { name: /Annuler la décision/ }).check();
  await admin.page.getByLabel('Pourquoi', { exact: true }).fill('Relu : c’est bien un prêt.');
  await admin.page.getByRole('button', { name: 'Répondre au recours' }).click();
  await expect(admin.page.getByText('La réponse est envoyée')).toBeVisible();
  await page.goto(annonce);
  await expect(page.getByRole('heading', { level: 1, name: titre })).toBeVisible();
  await agent.page.goto(`/moderation/journal?q=${encodeURIComponent(titre.slice(-13))}`);
  await expect(agent.page.getByText('Décision : Masquer')).toBeVisible();
  await agent.page.getByRole('link', { name: 'Vérifier tout le journal' }).click();
  await expect(agent.page.getByText('Le journal est entier')).toBeVisible();
});
