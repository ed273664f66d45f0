import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { SiteFrame } from '@/app/site-frame';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Notice } from '@/components/ui/notice';
import { currentActor, currentPath } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } };

/** What `server/http/not-found.ts` shows at an address where nothing is, or nothing that this visitor may see. */
export default async function NotFoundHerePage() {
  if (!(await headers()).has('x-not-found')) notFound();
  const [actor, path] = await Promise.all([currentActor(), currentPath()]);
  return (
    <SiteFrame>
      <NotFoundPage />
      {actor.kind === 'visiteur' && path.startsWith('/espaces/') ? <PerhapsInvited suite={path} /> : null}
    </SiteFrame>
  );
}

/** The same for an espace that does not exist and for one that is somebody else’s. */
function PerhapsInvited({ suite }: { suite: string }) {
  return (
    <div className="page pb-16">
      <Notice tone="information" title="Vous avez peut-être une invitation">
        <p>
          Les espaces sont réservés à leurs membres.{' '}
          <a href={paths.connexion({ suite })}>Connectez-vous pour vérifier</a>.
        </p>
      </Notice>
    </div>
  );
}
