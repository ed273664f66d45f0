import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomState,
} from 'openid-client';
import type { Identite } from '@/lib/comptes/identite';
import { env, type OidcSettings } from '@/lib/core/env';
import { invalid } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { paths } from '@/lib/core/paths';
import { readIdentite } from './claims';

/** Of each answer from the provider, in seconds. */
const TIMEOUT_S = 8;
/** What the provider says of itself is read again after this long. */
const KEPT_MS = 3_600_000;

/** What ProConnect asks agents' sites to want. A provider that lists its scopes is asked for those it has. */
const SCOPES = 'openid given_name usual_name email uid siret idp_id organization_label roles'.split(' ');

let kept: { settings: OidcSettings; until: number; configuration: Promise<Configuration> } | undefined;

/** Signatures of the identity and of the person's details are checked, not only the line they came by. */
function configurationOf(settings: OidcSettings): Promise<Configuration> {
  if (kept?.settings === settings && kept.until > Date.now()) return kept.configuration;
  const issuer = new URL(settings.issuer);
  const execute = [enableNonRepudiationChecks];
  // Only ever a provider on this machine: the settings allow no other.
  if (issuer.protocol === 'http:') execute.push(allowInsecureRequests);
  const secret = ClientSecretPost(settings.clientSecret);
  const options = { execute, timeout: TIMEOUT_S };
  const configuration = discovery(issuer, settings.clientId, undefined, secret, options);
  kept = { settings, until: Date.now() + KEPT_MS, configuration };
  configuration.catch(() => {
    kept = undefined;
  });
  return configuration;
}

function scopesOf(configuration: Configuration) {
  const { scopes_supported: offered } = configuration.serverMetadata();
  if (!offered) return SCOPES;
  const wanted = SCOPES.filter((scope) => scope === 'openid' || offered.includes(scope));
  return wanted.includes('given_name') || !offered.includes('profile') ? wanted : [...wanted, 'profile'];
}

export type Checks = { state: string; nonce: string };
export type Departure = Checks & { url: URL };

const back = () => new URL(paths.identiteRetour(), env().publicUrl);

/** Where to send somebody who signs in, and what their answer must carry. No parameter beyond the standard's own. */
export async function leaveForProvider(settings: OidcSettings): Promise<Departure> {
  const configuration = await configurationOf(settings);
  const checks = { state: randomState(), nonce: randomNonce() };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: back().href,
    scope: scopesOf(configuration).join(' '),
    ...checks,
  });
  return { url, ...checks };
}

/**
 * Who came back. The answer is for this very browser (`state`) and this very attempt (`nonce`); the details are those of
 * the identity that was signed (`sub`), as JSON or as a signed JWT.
 * @param query of the address they came back to
 * @throws AppError `invalid` when the provider says too little, or an address it has not verified; else what
 * openid-client refuses
 */
export async function readReturn(settings: OidcSettings, query: string, checks: Checks): Promise<Identite> {
  const configuration = await configurationOf(settings);
  const address = back();
  address.search = query;
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    idTokenExpected: true,
  });
  const sub = tokens.claims()?.sub;
  if (!sub) throw invalid('email', 'Ce service n’a pas dit qui vous êtes.');
  const details = await fetchUserInfo(configuration, tokens.access_token, sub);
  const { issuer } = configuration.serverMetadata();
  return readIdentite({ ...details, sub }, issuer);
}

/** Nobody answered, or not in time; anything else is an answer that was refused. */
export const isAway = (error: unknown) =>
  error instanceof TypeError || (error as { code?: unknown }).code === 'OAUTH_TIMEOUT';

/** What went wrong and not with what: errors of openid-client carry the answers they refuse. */
export function logRefusal(error: unknown, what: string) {
  const { name, message, code } = error as Partial<Error & { code: unknown }>;
  log.error({ reason: { name, message, code } }, what);
}
