import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FiguresSection } from '@/components/annonces/figures-section';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { PairForm } from '@/components/rapprochements/pair-form';
import { PairRow } from '@/components/rapprochements/pair-row';
import { RelationFiguresSection } from '@/components/rapprochements/relation-figures';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { annonceFigures } from '@/lib/annonces/figures';
import { annonceNatures, natureNames } from '@/lib/annonces/words';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { relationFigures } from '@/lib/rapprochements/figures';
import { deskEpci, suggestedPairs } from '@/lib/rapprochements/pairs';
import { countDue } from '@/lib/rapprochements/relations';
import { readDesk } from '@/lib/rapprochements/schema';
import { dismissPairAction, restorePairAction } from './actions';

export const metadata: Metadata = { title: 'Mises en relation', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The agents' desk: offers and demands that go together, what introductions to ask after, and the figures. */
export default async function RapprochementsPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const asked = readDesk(params);
  const [pairs, epci, due, figures, relations] = await Promise.all([
    suggestedPairs(actor, { ...asked, page: pageNumber(params.page) }),
    deskEpci(actor),
    countDue(actor),
    annonceFigures(actor),
    relationFigures(actor),
  ]);
  const narrowed = asked.nature !== '' || asked.epci !== '';
  return (
    <>
      <PageTitle
        title="Mises en relation"
        lead="Des offres et des demandes qui se répondent, à présenter l’une à l’autre."
      />
      <div className="corps page">
        <BureauOnglets current="relations" />
        <div className="grille-2-1">
          <div className="pile-section">
            <Done
              fait={text(params.fait)}
              annonceId={text(params.annonce)}
              autreId={text(params.autre)}
              from={asked}
            />
            <search>
              <form className="form-recherche" action={paths.rapprochements()}>
                <div className="champ">
                  <label htmlFor="nature">Rubrique</label>
                  <select className="saisie" id="nature" name="nature" defaultValue={asked.nature}>
                    <option value="">Toutes</option>
                    {annonceNatures.map((one) => (
                      <option key={one} value={one}>
                        {natureNames[one]}
                      </option>
                    ))}
                  </select>
                </div>
                <div className="champ">
                  <label htmlFor="epci">Intercommunalité</label>
                  <select className="saisie" id="epci" name="epci" defaultValue={asked.epci}>
                    <option value="">Toutes</option>
                    {epci.map(({ code, nom }) => (
                      <option key={code} value={code}>
                        {nom}
                      </option>
                    ))}
                  </select>
                </div>
                <button type="submit" className="btn btn--secondaire">
                  Filtrer
                </button>
              </form>
            </search>
            {pairs.total === 0 ? (
              <EmptyState
                drawing={narrowed ? 'introuvable' : 'pret'}
                title={narrowed ? 'Rien ne se répond ici' : 'Rien à rapprocher pour l’instant'}
                action={
                  narrowed && (
                    <ButtonLink href={paths.rapprochements()} variant="secondaire">
                      Toutes les annonces
                    </ButtonLink>
                  )
                }
              >
                <p>
                  Une offre et une demande paraissent ici quand leurs mots, leurs dates et leurs distances
                  s’accordent.
                </p>
              </EmptyState>
            ) : (
              <section className="pile" aria-labelledby="paires">
                <h2 id="paires">{plural(pairs.total, 'rapprochement')}</h2>
                <p className="doux petit">
                  Les plus proches d’abord, parmi les annonces les plus récentes. Ceux qui se parlent déjà n’y
                  sont plus.
                </p>
                <ul className="rangs">
                  {pairs.items.map((pair) => (
                    <PairRow
                      key={`${pair.offre.id}${pair.demande.id}`}
                      {...pair}
                      dismiss={dismissPairAction}
                      from={asked}
                    />
                  ))}
                </ul>
                <Pagination
                  page={pairs.page}
                  pages={pairs.pages}
                  href={(n) => paths.rapprochements({ ...asked, page: String(n) })}
                />
              </section>
            )}
          </div>
          <aside className="pile-large" aria-label="Suivi et chiffres">
            <section className="carte pile pile-courte" aria-labelledby="suivi">
              <h2 className="titre-3" id="suivi">
                {due === 0
                  ? 'Aucune nouvelle à prendre'
                  : `${plural(due, 'mise', 'mises')} en relation à suivre`}
              </h2>
              <p>
                <Link className="lien-suite" href={paths.relations()} prefetch={false}>
                  Suivre les mises en relation
                </Link>
              </p>
              <p>
                <Link href={paths.rapprochementsEcartes()} prefetch={false}>
                  Rapprochements écartés
                </Link>
              </p>
            </section>
            <RelationFiguresSection figures={relations} />
            <FiguresSection figures={figures} />
          </aside>
        </div>
      </div>
    </>
  );
}

type DoneProps = { fait: string; annonceId: string; autreId: string; from: Record<string, string> };

function Done({ fait, annonceId, autreId, from }: DoneProps) {
  if (fait === 'reprise')
    return <Notice tone="reussite" title="Le rapprochement est de nouveau proposé" live />;
  if (fait !== 'ecartee') return null;
  return (
    <Notice tone="information" title="Le rapprochement est écarté" live>
      <PairForm
        action={restorePairAction}
        annonceId={annonceId}
        autreId={autreId}
        label="Annuler"
        about="le rapprochement écarté"
        from={from}
        look={{ variant: 'secondaire', size: 'petit' }}
      />
    </Notice>
  );
}
