import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BureauOnglets } from '@/components/bureau/onglets';
import { FileForm } from '@/components/imports/file-form';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { pageNumber } from '@/lib/core/pagination';
import { Previous } from './previous';

export const metadata: Metadata = { title: 'Importer dans l’annuaire' };

type Props = { searchParams: Promise<{ manque?: string; page?: string }> };

export default async function ImportsPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const { manque, page } = await searchParams;
  return (
    <>
      <PageTitle
        title="Importer dans l’annuaire"
        lead="Un fichier CSV ou XLSX. Rien n’entre avant votre accord, et tout peut être annulé."
      />
      <div className="corps page">
        <BureauOnglets current="import" />
        <div className="grille-2-1">
          <section aria-labelledby="le-fichier" className="pile">
            <h2 id="le-fichier">Le fichier</h2>
            <FileForm error={manque ? 'Choisissez d’abord un fichier.' : undefined} />
            <p className="doux">
              Une ligne par fiche, les noms des colonnes en première ligne. Le séparateur, l’encodage et la
              virgule décimale sont reconnus ; les communes le sont par leur code Insee, sinon par leur nom et
              leur code postal.
            </p>
          </section>
          <Previous actor={actor} page={pageNumber(page)} />
        </div>
      </div>
    </>
  );
}
