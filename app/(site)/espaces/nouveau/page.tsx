import type { Metadata } from 'next';
import { SuspendedNotice } from '@/app/suspended-notice';
import { EspaceForm } from '@/components/espaces/espace-form';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { openEspaceAction } from './actions';

export const metadata: Metadata = { title: 'Ouvrir un espace' };

export default async function NewEspacePage() {
  const actor = await requireActor();
  return (
    <>
      <PageTitle
        title="Ouvrir un espace"
        lead="Le nom suffit pour commencer. Tout le reste peut attendre, et se change à tout moment."
        crumbs={[{ label: 'Mes espaces', href: paths.espaces() }]}
      />
      <div className="page corps pile">
        <SuspendedNotice actor={actor} />
        <EspaceForm
          action={openEspaceAction}
          submit="Créer l’espace"
          cancel={{ href: paths.espaces(), label: 'Revenir à mes espaces' }}
        />
      </div>
    </>
  );
}
