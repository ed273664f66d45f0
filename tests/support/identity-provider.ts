import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort } from './server';

export type Person = { sub: string; email: string } & Record<string, unknown>;

const CLIENT = { client_id: 'treteaux', client_secret: 'un-secret-de-plus-de-trente-deux-signes' };

/** A real OpenID Connect provider as ProConnect sets its clients up: secret in the body, details as a signed JWT. */
export async function aProvider(given: { redirectUri: string; userinfoAlg?: 'RS256' }) {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const scopes = [
    'openid',
    'given_name',
    'usual_name',
    'email',
    'uid',
    'siret',
    'idp_id',
    'organization_label',
    'roles',
  ];
  const people = new Map<string, Person>();
  const seen: URL[] = [];
  /** Changes what the provider answers, for those who check it. */
  const tamper: { path?: string; body?: (body: string) => string } = {};
  /** Who is at the keyboard; null: they refuse. */
  let person: Person | null = null;

  const provider = new Provider(issuer, {
    clients: [
      {
        ...CLIENT,
        redirect_uris: [given.redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
        scope: scopes.join(' '),
        ...(given.userinfoAlg && { userinfo_signed_response_alg: given.userinfoAlg }),
      },
    ],
    scopes,
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
      uid: ['uid'],
      siret: ['siret'],
      idp_id: ['idp_id'],
      organization_label: ['organization_label'],
      roles: ['roles'],
    },
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    pkce: { required: () => false },
    cookies: { keys: ['cle-de-test'] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    interactions: { url: (_context, { uid }) => `/ici/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
  });

  /** Signs in and agrees, without a page in between. */
  async function interact(request: IncomingMessage, response: ServerResponse) {
    const { params } = await provider.interactionDetails(request, response);
    if (!person)
      return provider.interactionFinished(
        request,
        response,
        { error: 'access_denied' },
        { mergeWithLastSubmission: false },
      );
    people.set(person.sub, person);
    const grant = new provider.Grant({ accountId: person.sub, clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    const result = { login: { accountId: person.sub }, consent: { grantId: await grant.save() } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  const callback = provider.callback();
  const http = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', issuer);
    seen.push(url);
    if (url.pathname.startsWith('/ici/')) return interact(request, response);
    if (tamper.path === url.pathname) {
      const { end } = response;
      response.end = (chunk?: unknown) => {
        const body = tamper.body?.(String(chunk)) ?? String(chunk);
        response.removeHeader('content-length');
        return Reflect.apply(end, response, [body]);
      };
    }
    return callback(request, response);
  });
  await new Promise<void>((resolve) => http.listen(port, 'localhost', resolve));

  return {
    issuer,
    ...CLIENT,
    seen,
    tamper,
    settings: { issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret },
    signInAs: (next: Person | null) => {
      person = next;
    },
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** A browser that keeps its cookies by host, and goes where it is sent. */
export function aBrowser() {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    return jar;
  };

  async function once(url: URL, init: RequestInit = {}) {
    const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      headers: { ...(cookie && { cookie }), ...Object.fromEntries(new Headers(init.headers)) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const cut = pair.indexOf('=');
      const [name, value] = [pair.slice(0, cut), pair.slice(cut + 1)];
      if (value === '' || /max-age=0\b/i.test(line)) jarOf(url).delete(name);
      else jarOf(url).set(name, value);
    }
    return response;
  }

  return {
    once,
    cookies: (url: string) => jarOf(new URL(url)),
    /** Follows redirects, until `stop` or a page. @returns where it ended, and the page */
    async go(from: string | URL, stop: (url: URL) => boolean = () => false) {
      let url = new URL(from);
      for (let hops = 0; hops < 20; hops++) {
        if (stop(url)) return { url, response: null };
        const response = await once(url);
        const to = response.headers.get('location');
        if (response.status < 300 || response.status >= 400 || !to) return { url, response };
        await response.body?.cancel();
        url = new URL(to, url);
      }
      throw new Error(`sent round in circles: ${url}`);
    },
  };
}
