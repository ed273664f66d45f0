/**
 * node scripts/guides.mjs [address] [picture…]   takes the pictures of the help again, all or those named, from a running
 *                                              demonstration
 *
 * Each is a real page at 960 by 600 pixels in the light, kept as WebP in public/aide. The demonstration must be as it was
 * first loaded: what people wrote since would be in the pictures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findChromium } from './chromium.mjs';

const [base = 'http://localhost:3000', ...named] = process.argv.slice(2);
const folder = path.resolve(import.meta.dirname, '../public/aide');
const PASSWORD = 'treteaux-demo';
const SIZE = { width: 960, height: 600 };

/** Led from a page to another by the first link that a selector finds. */
const follow = (selector) => async (page) => {
  const href = await page.locator(selector).first().getAttribute('href');
  await page.goto(base + href);
};
/** What is shown at the top of the picture. */
const at = (selector) => async (page) => {
  const found = page.locator(selector).first();
  if ((await found.count()) === 0) return;
  await found.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + scrollY - 40));
};

/** What is folded is opened. */
const opened = (selector) => (page) => page.locator(selector).first().click();
/** A key, as the guide says it. */
const pressed = (key) => (page) => page.keyboard.press(key);

/** A part of the project that the demonstration tells most about; its address ends with letters of its own. */
const inEspace = (part) => async (page) => {
  const href = await page.locator('main a[href*="/espaces/ce-que-savent"]').first().getAttribute('href');
  const slug = href?.split('/')[2];
  await page.goto(`${base}/espaces/${slug}/${part}`);
};

const pictures = {
  null: [
    ['inscription', '/inscription', at('main form')],
    ['annuaire', '/annuaire?q=th%C3%A9%C3%A2tre', at('.annuaire-plateau')],
    ['fiche', '/annuaire/salle-des-deux-rives'],
    ['recherche', '/recherche?q=th%C3%A9%C3%A2tre', at('main form')],
    ['raccourcis', '/annonces', pressed('Tab')],
  ],
  'ecole@demo.treteaux.fr': [
    ['reprendre', '/annuaire/salle-des-deux-rives/reprendre', at('main h2')],
    ['annonce', '/annonces?sens=demande', follow('main .rangs h3 a'), at('#repondre')],
    [
      'signaler',
      '/forum',
      follow('main .rangs a[href^="/forum/"]'),
      follow('main a[href^="/signaler"]'),
      at('main form'),
    ],
  ],
  'compagnie@demo.treteaux.fr': [
    ['annonce-nouvelle', '/annonces/nouvelle', at('main fieldset')],
    ['espace-nouveau', '/espaces/nouveau'],
    ['membres', '/espaces', inEspace('membres')],
    ['discussion', '/espaces', inEspace('discussion')],
    ['document', '/espaces', inEspace('documents'), follow('main a[href*="/documents/0"]')],
    ['fichiers', '/espaces', inEspace('fichiers')],
    ['notifications', '/notifications'],
    ['reglages', '/notifications/reglages', at('main h2')],
    ['article-nouveau', '/blog/nouveau'],
    ['sujet-nouveau', '/forum/nouveau'],
    ['donnees', '/compte/donnees'],
  ],
  'agent@demo.treteaux.fr': [
    ['activation', '/annuaire/activation'],
    ['import', '/annuaire/import'],
    ['moderation', '/moderation', at('main h2')],
    ['permanence', '/moderation', opened('.relais:has(.relais-tours) > summary'), at('.permanence')],
    ['recours', '/moderation', follow('main a[href^="/moderation/decisions/"]'), at('#recours')],
    ['redaction', '/blog/redaction'],
    ['rubriques', '/forum/rubriques', at('main h1')],
  ],
};

async function signIn(page, email) {
  await page.goto(`${base}/connexion`);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/connexion'));
}

async function take(page, [name, address, ...steps]) {
  const answer = await page.goto(base + address);
  if (!answer?.ok()) throw new Error(`${address}: ${answer?.status()}`);
  for (const step of steps) await step(page);
  // What is live arrives a moment after the page.
  await page.waitForTimeout(1_500);
  const shot = await page.screenshot({ type: 'png' });
  const bytes = await sharp(shot).webp({ quality: 62, effort: 6, smartSubsample: true }).toBuffer();
  await writeFile(path.join(folder, `${name}.webp`), bytes);
  console.log(`${name}.webp  ${Math.round(bytes.length / 1_000)} Ko`);
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const [email, list] of Object.entries(pictures)) {
    const wanted = list.filter(([name]) => named.length === 0 || named.includes(name));
    if (wanted.length === 0) continue;
    const context = await browser.newContext({
      viewport: SIZE,
      colorScheme: 'light',
      locale: 'fr-FR',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    if (email !== 'null') await signIn(page, email);
    for (const picture of wanted) await take(page, picture);
    await context.close();
  }
} finally {
  await browser.close();
}
