import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import { baseURL, forgetLimits, openSession, serverSecret } from './database';

export const PASSWORD = 'treteaux-demo';
export const demo = {
  compagnie: { email: 'compagnie@demo.treteaux.fr', nom: 'Sophie Marchal' },
  ehpad: { email: 'ehpad@demo.treteaux.fr', nom: 'Denis Mougel' },
  ecole: { email: 'ecole@demo.treteaux.fr', nom: 'Nadia Benali' },
  festival: { email: 'festival@demo.treteaux.fr', nom: 'Marie-Odile Claudel' },
  agent: { email: 'agent@demo.treteaux.fr', nom: 'Hélène Thomas' },
  admin: { email: 'admin@demo.treteaux.fr', nom: 'Patrick Aubertin' },
} as const;

/** Fills the sign-in form as a person would: for what is about signing in. */
export async function fillSignIn(page: Page, email: string, password: string) {
  await page.goto('/connexion');
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).not.toHaveURL(/\/connexion/);
}

/** Signs a compte in with a session of its own; the page stays where it is. */
export async function signIn(page: Page, email: string) {
  process.env.AUTH_SECRET ||= await serverSecret();
  process.env.PUBLIC_URL = baseURL;
  const value = await encodeSessionToken(await openSession(email));
  const name = sessionCookieName();
  await page.context().addCookies([{ name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
}

/** One person in a browser of their own, signed in. */
export async function personIn(
  browser: Browser,
  email: string,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, email);
  return { context, page };
}

/** Opens an espace with nothing but a name; the page is then on its first page. */
export async function openEspace(page: Page, nom: string) {
  await forgetLimits();
  await page.goto('/espaces/nouveau');
  await page.getByLabel('Nom du projet').fill(nom);
  await page.getByRole('button', { name: 'Créer l’espace' }).click();
  await expect(page.locator('main[data-espace-id]')).toBeVisible();
  return { slug: new URL(page.url()).pathname.split('/')[2] ?? '' };
}

export async function invite(page: Page, slug: string, email: string) {
  await page.goto(`/espaces/${slug}/membres`);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByRole('button', { name: 'Inviter', exact: true }).click();
  await expect(page.getByText(email).first()).toBeVisible();
}
