import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { leaveForProvider, readReturn } from '@/lib/auth/identite/provider';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { aBrowser, aProvider, type Person } from '@/tests/support/identity-provider';

const redirectUri = new URL(paths.identiteRetour(), env().publicUrl).href;
const agent: Person = {
  sub: 'agent-1',
  email: 'Odile.Remy@Vosges.example',
  given_name: 'Odile',
  usual_name: 'Remy',
  siret: '22880001700011',
  organization_label: 'Département des Vosges',
};

type Provider = Awaited<ReturnType<typeof aProvider>>;
const open: Provider[] = [];
const started = async (userinfoAlg?: 'RS256') => {
  const provider = await aProvider({ redirectUri, userinfoAlg });
  open.push(provider);
  provider.signInAs(agent);
  return { provider, settings: { ...provider.settings, label: 'ProConnect', sirets: [] } };
};
afterEach(async () => {
  for (const provider of open.splice(0)) await provider.close();
});
beforeAll(() => expect(redirectUri).toMatch(/^http:/));

/** Goes there and back: the query that came home, and what it must carry. */
async function thereAndBack(settings: Awaited<ReturnType<typeof started>>['settings']) {
  const { url, state, nonce } = await leaveForProvider(settings);
  const { url: home } = await aBrowser().go(url, (at) => at.href.startsWith(redirectUri));
  return { query: home.search, checks: { state, nonce }, asked: url };
}

describe('signing in at a real provider', () => {
  test.each(['RS256', undefined] as const)('tells who came back (details signed: %s)', async (alg) => {
    const { provider, settings } = await started(alg);
    const { query, checks, asked } = await thereAndBack(settings);
    expect(await readReturn(settings, query, checks)).toEqual({
      issuer: provider.issuer,
      sub: 'agent-1',
      email: 'odile.remy@vosges.example',
      nom: 'Odile Remy',
      organisation: 'Département des Vosges',
      siret: '22880001700011',
    });
    expect([...asked.searchParams.keys()].sort()).toEqual(
      ['client_id', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'].sort(),
    );
    expect(asked.searchParams.get('scope')).toBe(
      'openid given_name usual_name email uid siret idp_id organization_label roles',
    );
  });

  test('an answer serves once, for this attempt only', async () => {
    const { settings } = await started('RS256');
    const { query, checks } = await thereAndBack(settings);
    const refused = (given: typeof checks, search = query) =>
      expect(readReturn(settings, search, given)).rejects.toThrow();
    await refused({ ...checks, state: 'un-autre' });
    await refused(checks, query.replace(/state=[^&]+/, 'state=un-autre'));
    await refused(checks, query.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fautre.example'));
    await readReturn(settings, query, checks);
    await refused(checks);
  });

  test('an identity made for another attempt is refused', async () => {
    const { settings } = await started('RS256');
    const { query, checks } = await thereAndBack(settings);
    await expect(readReturn(settings, query, { ...checks, nonce: 'un-autre' })).rejects.toMatchObject({
      code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    });
  });

  test('who refuses over there comes back with nothing', async () => {
    const { provider, settings } = await started('RS256');
    provider.signInAs(null);
    const { query, checks } = await thereAndBack(settings);
    await expect(readReturn(settings, query, checks)).rejects.toMatchObject({
      name: 'AuthorizationResponseError',
    });
  });
});

describe('details that are not what was signed', () => {
  const payload = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
  const seal = (head: object, body: object, mark = '') =>
    [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
    `.${mark}`;

  test.each([
    [
      'another siret under the same signature',
      (jwt: string) => {
        const [head = '', , mark = ''] = jwt.split('.');
        const body = Buffer.from(JSON.stringify({ ...payload(jwt), siret: '00000000000000' })).toString(
          'base64url',
        );
        return `${head}.${body}.${mark}`;
      },
    ],
    ['no signature at all', (jwt: string) => seal({ alg: 'none' }, payload(jwt))],
    ['somebody else’s', (jwt: string) => seal({ alg: 'RS256' }, { ...payload(jwt), sub: 'agent-2' }, 'AAAA')],
  ])('%s', async (_what, forge) => {
    const { provider, settings } = await started('RS256');
    const { query, checks } = await thereAndBack(settings);
    provider.tamper.path = '/me';
    provider.tamper.body = forge;
    await expect(readReturn(settings, query, checks)).rejects.toThrow();
  });

  test('plain details of another person', async () => {
    const { provider, settings } = await started();
    const { query, checks } = await thereAndBack(settings);
    provider.tamper.path = '/me';
    provider.tamper.body = (body) => JSON.stringify({ ...JSON.parse(body), sub: 'agent-2' });
    await expect(readReturn(settings, query, checks)).rejects.toMatchObject({
      code: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
    });
  });
});

test('a provider that is away, or is another than it says, opens nothing', async () => {
  const { provider, settings } = await started();
  await expect(leaveForProvider({ ...settings, issuer: `${provider.issuer}/ailleurs` })).rejects.toThrow();
  await provider.close();
  open.pop();
  await expect(leaveForProvider({ ...settings })).rejects.toThrow();
});
