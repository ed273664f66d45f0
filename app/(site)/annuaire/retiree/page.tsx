import type { Metadata } from 'next';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/core/paths';

export const metadata: Metadata = { title: 'La fiche est retirée', robots: { index: false } };

/** Where the right to object leads once it was used. Names nothing: nothing is left to name. */
export default function RetireePage() {
  return (
    <>
      <PageTitle title="La fiche est retirée" />
      <div className="page corps">
        <EmptyState
          drawing="vide"
          title="C’est fait"
          action={
            <ButtonLink href={paths.annuaire()} variant="secondaire">
              Voir l’annuaire
            </ButtonLink>
          }
        >
          <p>La fiche ne paraît plus nulle part, et aucun import ne la remettra.</p>
        </EmptyState>
      </div>
    </>
  );
}
