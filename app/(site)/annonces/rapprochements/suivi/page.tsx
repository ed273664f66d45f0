import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { RelationRow } from '@/components/rapprochements/relation-row';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { addDays } from '@/lib/annonces/life';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listRelations } from '@/lib/rapprochements/relations';
import { SUIVI_DAYS } from '@/lib/rapprochements/words';
import { recordOutcomeAction } from './actions';

export const metadata: Metadata = { title: 'Suivi des mises en relation', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const done: Record<string, string> = {
  presentes: 'Le message est parti aux deux',
  deja: 'Ces deux personnes étaient déjà présentées : rien n’est reparti',
  note: 'C’est noté',
};

/** Introductions to ask after, the first due first; and those that are over. */
export default async function SuiviPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const closes = params.etat === 'closes';
  const etat = closes ? 'closes' : '';
  const { items, total, page, pages } = await listRelations(actor, { closes, page: pageNumber(params.page) });
  const next = isoDay(addDays(now(), SUIVI_DAYS));
  const told = typeof params.fait === 'string' ? done[params.fait] : undefined;
  return (
    <>
      <PageTitle
        title="Suivi des mises en relation"
        lead="Les nouvelles à prendre, les plus anciennes d’abord."
        crumbs={[{ label: 'Mises en relation', href: paths.rapprochements() }]}
      />
      <div className="corps page">
        <BureauOnglets current="relations" />
        <div className="pile-section">
          {told && <Notice tone="reussite" title={told} live />}
          <nav className="ligne" aria-label="Suivi">
            {[false, true].map((over) => (
              <Link
                key={String(over)}
                href={paths.relations(over ? { etat: 'closes' } : {})}
                prefetch={false}
                className={over === closes ? 'gras' : undefined}
                aria-current={over === closes ? 'page' : undefined}
              >
                {over ? 'Closes' : 'À suivre'}
              </Link>
            ))}
          </nav>
          {total === 0 ? (
            <EmptyState
              drawing="vide"
              title={closes ? 'Aucune n’est close' : 'Aucune mise en relation à suivre'}
              action={
                <ButtonLink href={paths.rapprochements()} variant="secondaire">
                  Voir les rapprochements
                </ButtonLink>
              }
            >
              <p>Celles que l’équipe fait arrivent ici, avec le jour où prendre des nouvelles.</p>
            </EmptyState>
          ) : (
            <section className="pile" aria-labelledby="relations">
              <h2 id="relations">{plural(total, 'mise', 'mises')} en relation</h2>
              <ul className="rangs">
                {items.map((relation) => (
                  <RelationRow
                    key={relation.id}
                    relation={relation}
                    next={next}
                    action={recordOutcomeAction}
                  />
                ))}
              </ul>
              <Pagination
                page={page}
                pages={pages}
                href={(n) => paths.relations({ etat, page: String(n) })}
              />
            </section>
          )}
        </div>
      </div>
    </>
  );
}
