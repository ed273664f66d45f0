import { notFound, redirect } from 'next/navigation';
import { requestClient } from '@/lib/auth/client';
import { keepAttempt } from '@/lib/auth/identite/kept';
import { type Departure, leaveForProvider, logRefusal } from '@/lib/auth/identite/provider';
import { countVisit } from '@/lib/comptes/limits';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { paths, safeSuite } from '@/lib/core/paths';

/**
 * Sends to the provider. An address and not a form: a form may lead nowhere but here (`form-action`), and this opens
 * nothing by itself.
 */
export async function GET(request: Request): Promise<Response> {
  const { oidc } = env();
  if (!oidc) notFound();
  const suite = safeSuite(new URL(request.url).searchParams.get('suite'));
  let departure: Departure;
  try {
    await countVisit(await requestClient());
    departure = await leaveForProvider(oidc);
  } catch (error) {
    if (isAppError(error)) redirect(paths.connexion({ etat: 'identite-trop' }));
    logRefusal(error, 'the identity provider cannot be reached');
    redirect(paths.connexion({ etat: 'identite-absente' }));
  }
  const { url, state, nonce } = departure;
  await keepAttempt({ state, nonce, suite });
  redirect(url.href);
}
