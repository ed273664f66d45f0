import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { RefusalList } from '@/components/activation/refusal-list';
import { ReportForms } from '@/components/activation/report-form';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { listRefusals } from '@/lib/activation/queries/refusals';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { clearRefusalAction, markRefusedAction, readReportsAction } from '../actions';
import { refusalItem } from '../items';

export const metadata: Metadata = { title: 'Adresses qui ne répondent plus' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RefusPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const q = askedText(params.q);
  const { items, total, page, pages } = await listRefusals(actor, { q, page: params.page });
  const today = now();
  return (
    <>
      <PageTitle
        title="Adresses qui ne répondent plus"
        lead="Le serveur de mail les a refusées, ou un agent l’a dit. Rien n’y part plus."
        crumbs={[{ label: 'Activation', href: paths.activation() }]}
      />
      <div className="corps page pile-large">
        <BureauOnglets current="activation" />
        <div className="grille-2-1">
          <section className="pile" aria-labelledby="liste">
            <SearchForm label="Nom ou adresse e-mail" action={paths.activationRefus()} defaultValue={q} />
            <h2 className="titre-3" id="liste">
              {plural(total, 'adresse')}
              {q && ` pour «\u00a0${q}\u00a0»`}
            </h2>
            {total > 0 ? (
              <RefusalList
                refusals={items.map((one) => refusalItem(one, today))}
                clear={clearRefusalAction}
              />
            ) : (
              <EmptyState drawing="vide" title={q ? 'Aucune ne correspond' : 'Toutes répondent'} level={3}>
                {q
                  ? 'Essayez une partie du nom, ou de l’adresse.'
                  : 'Celles que le serveur de mail refuse s’inscrivent ici.'}
              </EmptyState>
            )}
            <Pagination
              page={page}
              pages={pages}
              href={(n) => paths.activationRefus({ q, page: String(n) })}
            />
          </section>
          <section className="pile" aria-labelledby="signaler">
            <h2 className="titre-3" id="signaler">
              En signaler d’autres
            </h2>
            <ReportForms read={readReportsAction} mark={markRefusedAction} />
          </section>
        </div>
      </div>
    </>
  );
}
