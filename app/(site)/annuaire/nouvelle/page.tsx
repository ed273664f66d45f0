import type { Metadata } from 'next';
import { SuspendedNotice } from '@/app/suspended-notice';
import { NewFicheForm } from '@/components/annuaire/form/new-fiche-form';
import { PageTitle } from '@/components/layout/page-title';
import { canCreateForOthers } from '@/lib/annuaire/policy';
import { FICHE_MAX } from '@/lib/annuaire/words';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { createFicheAction } from './actions';

export const metadata: Metadata = { title: 'Ajouter une structure' };

type Props = { searchParams: Promise<{ nom?: string | string[] }> };

export default async function NewFichePage({ searchParams }: Props) {
  const actor = await requireActor();
  const [{ nom }, termes] = await Promise.all([searchParams, listTermes()]);
  const forOthers = canCreateForOthers(actor);
  return (
    <>
      <PageTitle
        title={forOthers ? 'Ajouter une fiche' : 'Ajouter ma structure'}
        lead="Compagnie, lieu, école, Ehpad, mairie, artiste : trois réponses suffisent pour commencer."
        crumbs={[{ label: 'Annuaire', href: paths.annuaire() }]}
      />
      <div className="corps page pile">
        <SuspendedNotice actor={actor} />
        <NewFicheForm
          action={createFicheAction}
          genres={ofListe(termes, 'genre')}
          forOthers={forOthers}
          nom={typeof nom === 'string' ? nom.slice(0, FICHE_MAX.nom) : ''}
          cancel={{ href: paths.annuaire(), label: 'Revenir à l’annuaire' }}
        />
      </div>
    </>
  );
}
