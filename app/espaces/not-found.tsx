import type { Metadata } from 'next';
import { SiteFrame } from '@/app/site-frame';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Notice } from '@/components/ui/notice';
import { currentActor, currentPath } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';

export const metadata: Metadata = { title: 'Page introuvable' };

/**
 * The same page for an espace that does not exist and for one that is somebody else's. Who is signed out is offered to
 * sign in, in both cases alike.
 */
export default async function EspaceNotFound() {
  const actor = await currentActor();
  const suite = await currentPath();
  return (
    <SiteFrame>
      <NotFoundPage />
      {actor.kind === 'visiteur' ? (
        <div className="page pb-16">
          <Notice tone="information" title="Vous avez peut-être une invitation">
            <p>
              Les espaces sont réservés à leurs membres.{' '}
              <a href={paths.connexion({ suite })}>Connectez-vous pour vérifier</a>.
            </p>
          </Notice>
        </div>
      ) : null}
    </SiteFrame>
  );
}
