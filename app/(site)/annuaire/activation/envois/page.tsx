import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { LotList } from '@/components/activation/lot-list';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { listLots } from '@/lib/activation/queries/lots';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { cancelLotAction } from '../actions';
import { lotItem } from '../items';

export const metadata: Metadata = { title: 'Envois' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EnvoisPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const q = askedText(params.q);
  const { items, total, page, pages } = await listLots(actor, { q, page: params.page });
  const today = now();
  return (
    <>
      <PageTitle
        title="Envois"
        lead="Les invitations, les rappels et les lettres, et ce qu’ils sont devenus."
        crumbs={[{ label: 'Activation', href: paths.activation() }]}
      />
      <div className="corps page pile-large">
        <BureauOnglets current="activation" />
        <SearchForm label="Nom d’une structure" action={paths.activationEnvois()} defaultValue={q} />
        {total > 0 ? (
          <section className="pile" aria-label="Envois, du plus récent au plus ancien">
            <LotList lots={items.map((lot) => lotItem(lot, today))} cancel={cancelLotAction} />
            <Pagination
              page={page}
              pages={pages}
              href={(n) => paths.activationEnvois({ q, page: String(n) })}
            />
          </section>
        ) : (
          <EmptyState
            drawing="vide"
            title={q ? 'Rien n’est parti vers une structure de ce nom' : 'Rien n’est encore parti'}
            action={
              <ButtonLink href={q ? paths.activationEnvois() : paths.activation()} variant="secondaire">
                {q ? 'Voir tous les envois' : 'Préparer une invitation'}
              </ButtonLink>
            }
          >
            {q ? 'Essayez le début du nom.' : 'Les envois que vous préparez s’inscrivent ici.'}
          </EmptyState>
        )}
      </div>
    </>
  );
}
