import { notFound, redirect } from 'next/navigation';
import { AuthorizationResponseError } from 'openid-client';
import { requestClient } from '@/lib/auth/client';
import { currentActor } from '@/lib/auth/current-actor';
import { type Attempt, keepToTie, takeAttempt } from '@/lib/auth/identite/kept';
import { isAway, logRefusal, readReturn } from '@/lib/auth/identite/provider';
import { startSession } from '@/lib/auth/session-cookie';
import { enterByIdentite } from '@/lib/comptes/commands/enter-by-identite';
import { env, type OidcSettings } from '@/lib/core/env';
import { type ErrorCode, isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

/** Where the provider sends back to. */
export async function GET(request: Request): Promise<Response> {
  const { oidc } = env();
  if (!oidc) notFound();
  const { search, searchParams } = new URL(request.url);
  const attempt = await takeAttempt(searchParams.get('state') ?? '');
  if (!attempt) redirect(paths.connexion({ etat: 'identite-perdue' }));
  redirect(await arrive(oidc, search, attempt));
}

async function arrive(oidc: OidcSettings, search: string, attempt: Attempt): Promise<string> {
  try {
    const identite = await readReturn(oidc, search, attempt);
    const entry = await enterByIdentite(await currentActor(), identite, await requestClient());
    if (entry.kind === 'session') {
      await startSession(entry.sessionId);
      return attempt.suite ?? paths.espaces();
    }
    await keepToTie(identite);
    return paths.identiteRelier();
  } catch (error) {
    const etat = etatOf(error);
    return (await currentActor()).kind === 'compte' ? paths.compte({ etat }) : paths.connexion({ etat });
  }
}

function etatOf(error: unknown) {
  if (error instanceof AuthorizationResponseError) return 'identite-refusee';
  if (isAppError(error)) return ETATS[error.code] ?? 'identite-echec';
  const away = isAway(error);
  logRefusal(
    error,
    away ? 'the identity provider is away' : 'the answer of the identity provider was refused',
  );
  return away ? 'identite-absente' : 'identite-echec';
}

const ETATS: Partial<Record<ErrorCode, string>> = {
  rate_limited: 'identite-trop',
  forbidden: 'desactive',
  invalid: 'identite-adresse',
};
