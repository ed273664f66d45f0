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

/** The path of the page being rendered, as `server/http` tells it. */
export const currentPath = async () => safeSuite((await headers()).get('x-pathname')) ?? paths.accueil();

/** The version of the charte that the signed-in person still has to accept, or null. Asked once per request. */
export const pendingCharte = cache(async (): Promise<number | null> => {
  const actor = await currentActor();
  return actor.kind === 'compte' ? charteToAccept(actor) : null;
});

/** Read without having accepted: the charte and what goes with it, one’s own data, ways out, links of mails. */
const ALWAYS_OPEN =
  /^\/(charte|compte\/(charte|donnees)|confidentialite|mentions-legales|accessibilite|aide|contact|connexion|lien|invitation)(\/|$)|\/(arret|lien)\//;

/**
 * Leads who accepted an earlier charte to the new one, from any page; they come back to it. A form just sent is answered
 * first: nothing typed is lost.
 */
export async function askForCharte(): Promise<void> {
  const requested = await headers();
  if (requested.has('next-action') || requested.has('content-type')) return;
  const suite = await currentPath();
  if (ALWAYS_OPEN.test(suite.split('?')[0] ?? '')) return;
  if ((await pendingCharte()) !== null) redirect(paths.compteCharte({ suite }));
}

/**
 * The signed-in person; a visitor is sent to sign in, and who accepted an earlier charte to the new one. Both come back
 * to this page.
 */
export const requireActor = cache(async (): Promise<Connecte> => {
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: await currentPath() }));
  if ((await pendingCharte()) !== null) redirect(paths.compteCharte({ suite: await currentPath() }));
  return actor;
});
