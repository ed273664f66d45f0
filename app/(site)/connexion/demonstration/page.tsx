import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DemonstrationEntries } from '@/components/comptes/demonstration-entries';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { listDemonstrationComptes } from '@/lib/comptes/queries/profile';
import { roleNames } from '@/lib/comptes/words';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { enterDemonstrationAction } from '../actions';
import { arrival, type EntryParams } from '../arrival';
import { whatToTry } from './what-to-try';

export const metadata: Metadata = { title: 'Comptes de démonstration', robots: { index: false } };

export default async function DemonstrationPage({ searchParams }: { searchParams: EntryParams }) {
  if (!env().demo) notFound();
  const { suite } = await arrival(searchParams);
  const comptes = await listDemonstrationComptes();
  const entries = comptes.map((compte) => ({
    id: compte.id,
    nom: compte.nom,
    who: [compte.fonction || roleNames[compte.role], compte.structure].filter(Boolean).join(', '),
    hint: whatToTry(compte),
  }));
  return (
    <>
      <PageTitle
        title="Entrer pour essayer"
        lead="Ces personnes sont inventées. Ouvrez-en une ici, une autre dans un second navigateur, et faites-les parler."
        crumbs={[{ label: 'Connexion', href: paths.connexion({ suite }) }]}
      />
      <div className="corps page">
        {entries.length > 0 ? (
          <DemonstrationEntries entries={entries} suite={suite ?? ''} action={enterDemonstrationAction} />
        ) : (
          <EmptyState drawing="vide" title="Aucun compte de démonstration">
            <p>Les données de démonstration ne sont pas chargées sur cette base.</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}
