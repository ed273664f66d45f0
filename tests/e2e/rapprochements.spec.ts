import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { forgetLimits } from './support/database';
import { mailTo, onlyLink } from './support/mails';
import { demo, personIn } from './support/people';

const noScript = { javaScriptEnabled: false };

async function publish(page: Page, sens: 'Offre' | 'Demande', titre: string) {
  await page.goto('/annonces/nouvelle');
  await page.getByRole('radio', { name: sens }).check();
  await page.getByRole('radio', { name: 'Du matériel' }).check();
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Description').fill('À voir ensemble.');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('Votre annonce est en ligne')).toBeVisible();
  return new URL(page.url()).pathname;
}

test('from a match to an outcome: its author sees why, an agent introduces the two and asks what came of it', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await forgetLimits();
  const word = `zigouillette${[...String(Date.now())].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  const [offered, wanted] = [`Une ${word} complète`, `Une ${word} pour dix jours`];
  const marie = await personIn(browser, demo.festival.email, noScript);
  const denis = await personIn(browser, demo.ehpad.email, noScript);
  const annonce = await publish(marie.page, 'Offre', offered);
  await publish(denis.page, 'Demande', wanted);

  // Without JavaScript: its author sees the match and why, puts it aside, takes it back, follows it.
  await marie.page.goto(annonce);
  const matches = marie.page.getByRole('region', { name: 'Ils cherchent ce que vous proposez' });
  const row = matches.getByRole('listitem').filter({ hasText: wanted });
  await expect(row.getByText(/^Rapproché par/)).toContainText(word);
  await row.getByRole('button', { name: 'Ce n’est pas pour moi' }).click();
  await expect(matches.getByText('C’est écarté')).toBeVisible();
  await expect(row.getByText(/^Rapproché par/)).toHaveCount(0);
  await matches.getByRole('button', { name: /^Annuler/ }).click();
  await expect(row.getByText(/^Rapproché par/)).toBeVisible();
  await row.getByRole('link', { name: /^Proposer/ }).click();
  await expect(marie.page.getByLabel('Votre réponse')).toBeVisible();
  await expect(matches).toHaveCount(0);

  const agent = await personIn(browser, demo.agent.email);
  await agent.page.goto(annonce);
  await expectAccessible(agent.page);
  await agent.page.goto('/annonces/rapprochements?nature=materiel');
  const pair = agent.page.getByRole('listitem').filter({ hasText: wanted });
  await pair.getByRole('button', { name: /^Écarter/ }).click();
  await expect(agent.page.getByText('Le rapprochement est écarté')).toBeVisible();
  await expect(pair).toHaveCount(0);
  await agent.page.getByRole('button', { name: /^Annuler/ }).click();
  await expect(agent.page.getByText('de nouveau proposé')).toBeVisible();
  await pair.getByRole('link', { name: /^Mettre en relation/ }).click();

  // What is typed shows at once in both mails; without scripts, on asking.
  const preview = agent.page.getByRole('region', { name: 'Ce qu’ils liront' });
  await expect(preview.getByText(`Denis Mougel cherche «\u00a0${wanted}\u00a0»`).first()).toBeVisible();
  await agent.page.getByLabel('Votre message aux deux').fill('Vous avez le même fourgon.');
  await expect(preview.getByText('Vous avez le même fourgon.')).toHaveCount(2);
  await expectAccessible(agent.page);
  await agent.page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(agent.page);
  const plain = await personIn(browser, demo.agent.email, noScript);
  await plain.page.goto(agent.page.url());
  await plain.page.getByLabel('Votre message aux deux').fill('');
  await plain.page.getByRole('button', { name: 'Envoyer aux deux' }).click();
  await expect(plain.page.getByRole('alert')).toContainText('Écrivez un mot');
  await plain.page.getByLabel('Votre message aux deux').fill('Bonjour à vous deux, parlez-vous.');
  await plain.page.getByRole('button', { name: 'Relire d’abord' }).click();
  await expect(plain.page.getByText('Bonjour à vous deux, parlez-vous.')).toHaveCount(3);
  const day = await plain.page.getByLabel('Prendre de leurs nouvelles le').getAttribute('min');
  await plain.page.getByLabel('Prendre de leurs nouvelles le').fill(day ?? '');
  await plain.page.getByRole('button', { name: 'Envoyer aux deux' }).click();
  await expect(plain.page.getByText('Le message est parti aux deux')).toBeVisible();

  // The other tab sends too: nobody is told twice.
  await agent.page.getByRole('button', { name: 'Envoyer aux deux' }).click();
  await expect(agent.page.getByText('étaient déjà présentées')).toBeVisible();
  for (const [to, other] of [
    [demo.festival, demo.ehpad],
    [demo.ehpad, demo.festival],
  ] as const) {
    const mail = await mailTo(to.email, new RegExp(`Hélène Thomas vous met en relation avec ${other.nom}`));
    expect(mail.text).toContain('Bonjour à vous deux, parlez-vous.');
    expect(JSON.stringify([mail.text, mail.html, mail.from, mail.replyTo])).not.toContain(other.email);
    onlyLink(mail);
  }
  const told = await mailTo(demo.ehpad.email, /Hélène Thomas vous met en relation/);
  await denis.page.goto(onlyLink(told));
  await expect(denis.page.getByText('Bonjour à vous deux, parlez-vous.')).toBeVisible();
  await denis.page.getByLabel('Votre message').fill('Mardi me va.');
  await denis.page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await mailTo(demo.festival.email, new RegExp(`${demo.ehpad.nom} vous écrit à propos de.*${word}`));
  await marie.page.goto(annonce);
  await row.getByRole('link', { name: /^Reprendre la conversation/ }).click();
  await expect(marie.page.getByText('Mardi me va.')).toBeVisible();
  await agent.page.goto(onlyLink(told));
  await expect(agent.page.getByText('Mardi me va.')).toHaveCount(0);

  // Due on its day; what came of it is asked for, noted, corrected.
  await plain.page.goto('/annonces/rapprochements/suivi');
  const relation = plain.page.getByRole('listitem').filter({ hasText: word });
  await expect(relation.getByText('Nouvelles à prendre depuis le')).toBeVisible();
  await relation.getByText('Dire ce qu’il en est').click();
  await relation.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(plain.page.getByRole('alert')).toContainText('Choisissez une des trois réponses');
  await relation.getByRole('radio', { name: 'Abouti' }).check();
  await relation.getByLabel('Note pour l’équipe').fill('Prêt fait le mardi.');
  await relation.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(plain.page.getByText('C’est noté')).toBeVisible();
  await expect(relation.getByText('Prêt fait le mardi.').first()).toBeVisible();
  await agent.page.goto('/annonces/rapprochements/suivi?etat=closes');
  const closed = agent.page.getByRole('listitem').filter({ hasText: word });
  await closed.getByText('Corriger ce qu’il en est').click();
  await expectAccessible(agent.page);
  await closed.getByRole('radio', { name: 'Sans suite' }).check();
  await closed.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(closed.getByText('Sans suite', { exact: true }).first()).toBeVisible();
  await agent.page.goto('/annonces/rapprochements');
  await expect(agent.page.getByText('Ce que les mises en relation sont devenues')).toBeVisible();
  await expect(agent.page.getByText('Ce que les annonces sont devenues')).toBeVisible();
  for (const { context } of [marie, denis, agent, plain]) await context.close();
});
