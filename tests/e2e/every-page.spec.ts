import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { demo, signIn } from './support/people';

const publicPages = [
  '/',
  '/connexion',
  '/connexion/lien',
  '/connexion/mot-de-passe',
  '/connexion/demonstration',
  '/inscription',
  '/annuaire',
  '/annonces',
  '/annonces?sens=offre&ou=Le+Thillot&rayon=50&du=2027-01-19',
  '/appels',
  '/appels?q=residence&etat=ouverts&discipline=theatre',
  '/appels/culture-et-sante-2027',
  '/annuaire/salle-des-deux-rives',
  '/forum',
  '/forum?q=assurance&rubrique=technique-et-securite',
  '/forum/jouer-dans-une-salle-a-manger-d-ehpad-quelle-jauge-quelle-as',
  '/forum/jouer-dans-une-salle-a-manger-d-ehpad-quelle-jauge-quelle-as/historique?message=3',
  '/blog',
  '/blog?q=carnet&categorie=retours-d-experience',
  '/blog/a-charmes-une-classe-a-ecrit-sa-piece-avec-les-voisins-de-l',
  '/annuaire/l-ancienne-scierie',
  '/espaces',
  '/charte',
  '/charte?version=1',
  '/mentions-legales',
  '/confidentialite',
  '/accessibilite',
  '/aide?q=invitaton',
  '/aide/publier-une-annonce',
  '/recherche?q=salle',
  '/recherche?q=pratiquables&dans=annonces',
  '/contact',
  '/donnees-ouvertes?commune=88196',
  '/annuaire/widget?commune=88160',
  '/nulle-part',
];

async function expectSound(page: Page, address: string) {
  const complaints: string[] = [];
  const listen = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text());
  };
  page.on('console', listen);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(address);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('a').first()).toHaveText('Aller au contenu');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 768, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  page.off('console', listen);
  expect(complaints, address).toEqual([]);
}

for (const address of publicPages)
  test(`${address} is accessible, in both lights and at every width`, async ({ page }) => {
    await expectSound(page, address);
  });

/** A handful each: one test for all would keep one worker busy long after the other is done. */
const pagesOf = [
  [
    'what a member writes',
    demo.compagnie,
    [
      '/annuaire/nouvelle',
      '/annuaire/compagnie-brume-de-mars/modifier',
      '/annonces/nouvelle',
      // A title long enough to push the page aside.
      '/annonces/un-jour-par-semaine-a-prendre-dans-un-poste-d-administration/modifier',
      '/annonces/mes-annonces',
      '/blog/nouveau',
      '/blog/mes-articles',
      '/forum/nouveau',
      '/forum/un-piano-droit-dans-un-couloir-coupe-feu/modifier',
    ],
  ],
  [
    'what a member follows and is told',
    demo.compagnie,
    [
      '/annonces/recherches?garder=sens%3Doffre',
      '/forum/suivis',
      '/appels/suivis',
      '/conversations',
      '/notifications',
      '/notifications/reglages',
    ],
  ],
  [
    'the account of a member',
    demo.compagnie,
    [
      '/bienvenue',
      '/compte',
      '/compte/donnees',
      '/compte/blocages',
      '/compte/brouillons',
      '/compte/decisions',
      '/espaces',
      '/espaces/nouveau',
    ],
  ],
  [
    'what an agent has for the annuaire and the annonces',
    demo.agent,
    [
      '/annuaire/listes',
      '/annuaire/import',
      '/annuaire/fusion?a=la-grange-aux-feuilles&b=salle-clair-bois',
      '/annonces/rapprochements',
      '/annonces/rapprochements/suivi',
      '/annonces/rapprochements/ecartes',
    ],
  ],
  [
    'what an agent has for the blog, the appels and the forum',
    demo.agent,
    [
      '/blog/redaction',
      '/blog/redaction/categories',
      '/appels/veille',
      '/appels/culture-et-sante-2027/modifier',
      '/forum/rubriques',
      '/forum/a-relire',
    ],
  ],
  [
    'what an agent has for moderation',
    demo.agent,
    ['/moderation', '/moderation?etat=clos', '/moderation/journal'],
  ],
] as const;

for (const [what, { email }, addresses] of pagesOf)
  test(`${what}: accessible, in both lights and at every width`, async ({ page }) => {
    test.setTimeout(180_000);
    await signIn(page, email);
    for (const address of addresses) await expectSound(page, address);
  });

/** The demonstration's first espace and one of its documents. */
async function anEspace(page: Page) {
  await signIn(page, demo.compagnie.email);
  // Looked for: other tests begin espaces of the same person, and the list has pages.
  await page.goto('/espaces?q=savent');
  const espace = page.locator('main a[href^="/espaces/ce-que-savent"]').first();
  return (await espace.getAttribute('href')) ?? '';
}

test('an espace, its discussion and its people: accessible, in both lights and at every width', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const espace = await anEspace(page);
  for (const part of ['', '/discussion', '/membres', '/reglages']) await expectSound(page, espace + part);
});

test('the documents and files of an espace: accessible, in both lights and at every width', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const espace = await anEspace(page);
  for (const part of ['/fichiers', '/fichiers/corbeille', '/documents'])
    await expectSound(page, espace + part);
  const document = await page.locator('main a[href*="/documents/"]').first().getAttribute('href');
  await expectSound(page, document ?? '');
});

test('a report as one writes it, and a case as an agent reads it: accessible, in both lights and at every width', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/forum/jouer-dans-une-salle-a-manger-d-ehpad-quelle-jauge-quelle-as');
  const report = await page.locator('main a[href^="/signaler?"]').first().getAttribute('href');
  await expectSound(page, report ?? '');
  await signIn(page, demo.agent.email);
  await page.goto('/moderation');
  const cas = await page.locator('main a.cas[href^="/moderation?"]').first().getAttribute('href');
  await expectSound(page, cas ?? '');
});

test('the settings of the instance and its accounts, for an administrateur', async ({ page }) => {
  await signIn(page, demo.admin.email);
  await expectSound(page, '/compte/instance');
  await expectSound(page, '/compte/comptes');
  await page.locator('main .rangs a').first().click();
  await page.waitForURL(/\/compte\/comptes\/./);
  await expectSound(page, new URL(page.url()).pathname);
});
