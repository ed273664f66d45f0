import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { PairForm } from '@/components/rapprochements/pair-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { onDay } from '@/lib/core/dates';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listDismissed } from '@/lib/rapprochements/dismissed';
import { restorePairAction } from '../actions';

export const metadata: Metadata = { title: 'Rapprochements écartés', robots: { index: false } };

type Props = { searchParams: Promise<{ page?: string | string[] }> };

/** Pairs that agents put aside, each to be taken back. */
export default async function EcartesPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const { items, total, page, pages } = await listDismissed(actor, pageNumber((await searchParams).page));
  const today = now();
  return (
    <>
      <PageTitle
        title="Rapprochements écartés"
        lead="Par l’équipe. Ni elle ni les auteurs ne les voient plus."
        crumbs={[{ label: 'Mises en relation', href: paths.rapprochements() }]}
      />
      <div className="corps page">
        <BureauOnglets current="relations" />
        {total === 0 ? (
          <EmptyState drawing="vide" title="Aucun rapprochement écarté" />
        ) : (
          <section className="pile" aria-labelledby="ecartes">
            <h2 id="ecartes">{plural(total, 'rapprochement')}</h2>
            <ul className="rangs">
              {items.map(({ annonce, autre, agent, createdAt }) => (
                <li key={`${annonce.id}${autre.id}`} className="rang pile pile-courte">
                  <p>
                    <Link href={paths.annonce(annonce.slug)} prefetch={false}>
                      {annonce.titre}
                    </Link>{' '}
                    et{' '}
                    <Link href={paths.annonce(autre.slug)} prefetch={false}>
                      {autre.titre}
                    </Link>
                  </p>
                  <p className="petit doux">
                    Écarté {onDay(createdAt, today)}
                    {agent && ` par ${agent}`}
                  </p>
                  <PairForm
                    action={restorePairAction}
                    annonceId={annonce.id}
                    autreId={autre.id}
                    label="Reprendre"
                    about={`${annonce.titre} / ${autre.titre}`}
                    look={{ variant: 'secondaire', size: 'petit' }}
                  />
                </li>
              ))}
            </ul>
            <Pagination
              page={page}
              pages={pages}
              href={(n) => paths.rapprochementsEcartes({ page: String(n) })}
            />
          </section>
        )}
      </div>
    </>
  );
}
