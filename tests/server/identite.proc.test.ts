import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { aBrowser, aProvider, type Person } from '../support/identity-provider';
import { aCompte } from '../support/people';
import { freePort, startServer, type TestServer } from '../support/server';

const SIRET = '22880001700011';
const agent: Person = {
  sub: 'agent-1',
  email: 'agent-1@example.org',
  given_name: 'Odile',
  usual_name: 'Remy',
  siret: SIRET,
};

let provider: Awaited<ReturnType<typeof aProvider>>;
let server: TestServer;
beforeAll(async () => {
  const port = await freePort();
  provider = await aProvider({
    redirectUri: `http://localhost:${port}/connexion/identite/retour`,
    userinfoAlg: 'RS256',
  });
  server = await startServer({
    env: {
      PORT: String(port),
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client_id,
      OIDC_CLIENT_SECRET: provider.client_secret,
      OIDC_LABEL: 'Identité locale',
      OIDC_SIRETS: SIRET,
    },
  });
});
afterAll(async () => {
  await server.kill('SIGTERM');
  await provider.close();
});

const text = async (found: { response: Response | null }) => (await found.response?.text()) ?? '';
const sessionOf = (browser: ReturnType<typeof aBrowser>) =>
  browser.cookies(server.url).get('next-auth.session-token');
const isHome = (url: URL) => url.pathname === '/connexion/identite/retour';
const start = () => `${server.url}/connexion/identite?suite=%2Fcompte`;

test('an agent signs in with no form and no script: from the page of entry, there and back', async () => {
  provider.signInAs(agent);
  const browser = aBrowser();
  const entry = await text(await browser.go(`${server.url}/connexion`));
  expect(entry).toContain('S’identifier avec <!-- -->Identité locale');
  expect(entry).toContain('href="/connexion/identite"');
  const arrived = await browser.go(start());
  // Nobody accepted the charte yet: it is asked first, then one goes on.
  expect(arrived.url.pathname + arrived.url.search).toBe('/compte/charte?suite=%2Fcompte');
  expect(sessionOf(browser)).toBeTruthy();
  expect([...browser.cookies(server.url).keys()].filter((name) => name.startsWith('identite'))).toEqual([]);
  expect(await db.compte.findFirst({ where: { oidcSub: 'agent-1' } })).toMatchObject({
    role: 'agent',
    nom: 'Odile Remy',
  });
});

test('an answer brought into another browser, or brought twice, opens nothing', async () => {
  provider.signInAs({ ...agent, sub: 'agent-2', email: 'agent-2@example.org' });
  const [mine, theirs] = [aBrowser(), aBrowser()];
  const { url: home } = await mine.go(start(), isHome);
  const stolen = await theirs.go(home);
  expect(stolen.url.search).toBe('?etat=identite-perdue');
  expect(await text(stolen)).toContain('Cette connexion a expiré');
  expect(sessionOf(theirs)).toBeUndefined();
  await mine.go(home);
  expect(sessionOf(mine)).toBeTruthy();
  expect((await aBrowser().go(home)).url.search).toBe('?etat=identite-perdue');
});

test('two tabs of one browser both arrive', async () => {
  provider.signInAs({ ...agent, sub: 'agent-3', email: 'agent-3@example.org' });
  const browser = aBrowser();
  const first = await browser.go(start(), isHome);
  const second = await browser.go(start(), isHome);
  for (const { url } of [first, second]) expect((await browser.go(url)).url.pathname).toBe('/compte/charte');
});

test('who refuses, and forged details, come back to a sentence', async () => {
  provider.signInAs(null);
  const refused = await aBrowser().go(start());
  expect(refused.url.search).toBe('?etat=identite-refusee');
  provider.signInAs({ ...agent, sub: 'agent-4', email: 'agent-4@example.org' });
  provider.tamper.path = '/me';
  provider.tamper.body = (jwt) => `${jwt.slice(0, -4)}AAAA`;
  const browser = aBrowser();
  const forged = await browser.go(start());
  provider.tamper.path = undefined;
  expect(await text(forged)).toContain('n’est pas sûre');
  expect(sessionOf(browser)).toBeUndefined();
  expect(server.output()).not.toContain(provider.client_secret);
});

test('an account that exists is shown to be one’s own before it is tied', async () => {
  const owner = await aCompte({ nom: 'Paul Ancien', email: 'paul@example.org' });
  provider.signInAs({ ...agent, sub: 'paul-1', email: 'paul@example.org' });
  const browser = aBrowser();
  const asked = await browser.go(start());
  expect(asked.url.pathname).toBe('/connexion/identite/relier');
  expect(await text(asked)).toContain('Entrer avec mon compte');
  expect(sessionOf(browser)).toBeUndefined();

  const [name = '', value = ''] = (await server.cookieFor(owner)).split('=');
  browser.cookies(server.url).set(name, value);
  const page = await text(await browser.go(asked.url));
  expect(page).toContain('Paul Ancien');
  const form = new FormData();
  for (const [, field = '', kept = ''] of page.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  ))
    form.set(field, kept.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
  const tied = await browser.once(asked.url, { method: 'POST', body: form, headers: { origin: server.url } });
  expect(tied.headers.get('location')).toContain('/compte?etat=identite-reliee');
  expect(await db.compte.findUnique({ where: { id: owner.id } })).toMatchObject({
    oidcSub: 'paul-1',
    role: 'agent',
  });
  expect((await aBrowser().go(start())).url.pathname).toMatch(/^\/compte/);
});

test('when the provider goes away in the middle one is told, and the other ways stay', async () => {
  provider.signInAs({ ...agent, sub: 'agent-5', email: 'agent-5@example.org' });
  const browser = aBrowser();
  const { url: home } = await browser.go(start(), isHome);
  await provider.close();
  const told = await browser.go(home);
  expect(told.url.search).toBe('?etat=identite-absente');
  expect(await text(told)).toContain('Se connecter');
});
