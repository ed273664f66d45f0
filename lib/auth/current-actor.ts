import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Connecte, type Visiteur, visiteur } from '@/lib/comptes/actor';
import { charteToAccept } from '@/lib/comptes/queries/profile';
import { paths, safeSuite } from '@/lib/core/paths';
import { sessionCookieName } from './session-token';
import { actorOfToken } from './socket-actor';

/** Who asks for this page or sends this form. Looked up once per request. */
export const currentActor = cache(async (): Promise<Connecte | Visiteur> => {
  const jar = await cookies();
  return (await actorOfToken(jar.get(sessionCookieName())?.value)) ?? visiteur;
});

/** The path of the page being rendered, as `proxy.ts` tells it. */
export const currentPath = async () => safeSuite((await headers()).get('x-pathname')) ?? paths.accueil();

/**
 * The signed-in person; a visitor is sent to sign in, and who accepted an earlier charte to the new one. Both come back
 * to this page.
 */
export const requireActor = cache(async (): Promise<Connecte> => {
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: await currentPath() }));
  if ((await charteToAccept(actor)) !== null) redirect(paths.compteCharte({ suite: await currentPath() }));
  return actor;
});
