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
  '/blog',
  '/blog?q=carnet&categorie=retours-d-experience',
  '/blog/a-charmes-une-classe-a-ecrit-sa-piece-avec-les-voisins-de-l',
  '/annuaire/l-ancienne-scierie',
  '/espaces',
  '/charte',
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

const WIDTHS = [320, 768, 1280];

async function expectSound(page: Page, address: string) {
  const complaints: string[] = [];
  const listen = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error' && !/404/.test(message.text())) complaints.push(message.text());
  };
  page.on('console', listen);
  await page.goto(address);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('a').first()).toHaveText('Aller au contenu');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  page.off('console', listen);
  expect(complaints, address).toEqual([]);
}

for (const address of publicPages)
  test(`${address} is accessible, in both lights and at every width`, async ({ page }) => {
    await expectSound(page, address);
  });

test('every page of a member is accessible, in both lights and at every width', async ({ page }) => {
  test.setTimeout(360_000);
  await signIn(page, demo.compagnie.email);
  await page.goto('/espaces');
  const espaces = await page
    .locator('main a[href^="/espaces/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => !href.endsWith('/nouveau')),
    );
  const first = espaces.find((href) => href.includes('ce-que-savent')) ?? espaces[0] ?? '';
  await page.goto(`${first}/documents`);
  const document = await page.locator('main a[href*="/documents/"]').first().getAttribute('href');
  const pages = [
    '/annuaire/nouvelle',
    '/annonces/nouvelle',
    '/annonces/mes-annonces',
    '/blog/nouveau',
    '/blog/mes-articles',
    '/annonces/recherches?garder=sens%3Doffre',
    '/forum/nouveau',
    '/forum/suivis',
    '/conversations',
    '/notifications',
    '/notifications/reglages',
    '/appels/suivis',
    '/annuaire/compagnie-brume-de-mars/modifier',
    '/compte',
    '/compte/donnees',
    '/compte/blocages',
    '/compte/brouillons',
    '/compte/decisions',
    '/espaces',
    '/espaces/nouveau',
    first,
  ];
  for (const part of ['discussion', 'documents', 'fichiers', 'fichiers/corbeille', 'membres', 'reglages'])
    pages.push(`${first}/${part}`);
  for (const address of [...pages, document ?? '']) await expectSound(page, address);
});

test('the settings of the instance and its accounts, for an administrateur', async ({ page }) => {
  await signIn(page, demo.admin.email);
  await expectSound(page, '/compte/instance');
  await expectSound(page, '/compte/comptes');
  await page.locator('main .rangs a').first().click();
  await page.waitForURL(/\/compte\/comptes\/./);
  await expectSound(page, new URL(page.url()).pathname);
});

test('the lists and the merges of the annuaire, and introductions, for an agent', async ({ page }) => {
  test.setTimeout(240_000);
  await signIn(page, demo.agent.email);
  await expectSound(page, '/annuaire/listes');
  await expectSound(page, '/blog/redaction');
  await expectSound(page, '/blog/redaction/categories');
  await expectSound(page, '/appels/veille');
  await expectSound(page, '/appels/culture-et-sante-2027/modifier');
  await expectSound(page, '/forum/rubriques');
  await expectSound(page, '/forum/a-relire');
  await expectSound(page, '/annuaire/import');
  await expectSound(page, '/annuaire/fusion?a=la-grange-aux-feuilles&b=salle-clair-bois');
  await expectSound(page, '/annonces/rapprochements');
  await expectSound(page, '/annonces/rapprochements/suivi');
  await expectSound(page, '/annonces/rapprochements/ecartes');
  await expectSound(page, '/moderation');
  await expectSound(page, '/moderation?etat=clos');
  await expectSound(page, '/moderation/journal');
});
