import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EspaceForm } from '@/components/espaces/espace-form';
import { EspaceMain } from '@/components/espaces/espace-main';
import { VisibilityPanel } from '@/components/espaces/visibility-panel';
import { getCommune } from '@/lib/communes/queries';
import { communeLabel } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';
import { canManage } from '@/lib/membres/policy';
import { currentEspace } from '../current-espace';
import { updateEspaceAction } from './actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Réglages, ${espace.nom}` };
}

export default async function ReglagesPage({ params }: Props) {
  const { slug } = await params;
  const { espace } = await currentEspace(slug);
  if (!canManage(espace.membership)) notFound();
  const { nom, intention, disciplines, visibilite } = espace;
  const commune = espace.commune ? await getCommune(espace.commune.insee) : null;
  return (
    <>
      <EspaceMain espaceId={espace.id}>
        <div className="centre-tete">
          <h1>Réglages</h1>
        </div>
        <EspaceForm
          action={updateEspaceAction}
          espaceId={espace.id}
          stored={{ nom, intention, disciplines, visibilite, commune: commune ? communeLabel(commune) : '' }}
          submit="Enregistrer"
          cancel={{ href: paths.espace(slug), label: 'Revenir à l’accueil de l’espace' }}
        />
      </EspaceMain>
      <VisibilityPanel visible={espace.visibilite === 'visible'} />
    </>
  );
}
