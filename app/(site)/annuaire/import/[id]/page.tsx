import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { getImport } from '@/lib/imports/queries/view';
import { ImportOutcome } from './outcome';
import { ImportPreview } from './preview';
import { ImportReading } from './reading';

export const metadata: Metadata = { title: 'Importer dans l’annuaire' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ ecartees?: string; doublons?: string }>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const view = await getImport(actor, id);
  if (!view) notFound();
  const pages = { ecartees: pageNumber(asked.ecartees), doublons: pageNumber(asked.doublons) };
  const unread = view.reading === 'en_cours' || view.reading === 'perdue';
  const Section = view.etat !== 'apercu' ? ImportOutcome : unread ? ImportReading : ImportPreview;
  return (
    <>
      <PageTitle
        title="Importer dans l’annuaire"
        lead={
          view.etat === 'apercu'
            ? 'Rien n’entre avant votre accord, et tout peut être annulé.'
            : view.fichierNom
        }
        crumbs={[{ label: 'Import', href: paths.imports() }]}
      />
      <div className="corps page">
        <BureauOnglets current="import" />
        <Section actor={actor} view={view} pages={pages} />
      </div>
    </>
  );
}
