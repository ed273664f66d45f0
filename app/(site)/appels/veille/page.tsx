import type { Metadata } from 'next';
import Link from 'next/link';
import { askedText } from '@/app/asked-text';
import { AppelRow } from '@/components/appels/appel-rows';
import { AppelLinkForm } from '@/components/appels/form/link-form';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { listDesk } from '@/lib/appels/queries';
import { type AppelEtat, appelEtats } from '@/lib/appels/words';
import { now } from '@/lib/core/clock';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { requireAgentPage } from '../require-agent';
import { addFromLinkAction, deleteDraftAction } from './actions';

export const metadata: Metadata = { title: 'Veille des appels', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ etat?: Given; q?: Given; page?: Given; fait?: Given }> };

const tabs: Record<AppelEtat, string> = { brouillon: 'Brouillons', publie: 'En ligne', retire: 'Retirés' };

/** The agents’ watch desk: adds calls, and keeps those there are. */
export default async function VeillePage({ searchParams }: Props) {
  const actor = await requireAgentPage();
  const given = await searchParams;
  const etat = appelEtats.find((one) => one === given.etat) ?? 'publie';
  const q = askedText(given.q);
  const page = pageNumber(given.page);
  const { items, total, pages, counts } = await listDesk(actor, { etat, q, page });
  const today = now();
  return (
    <>
      <PageTitle
        title="Veille des appels"
        lead="Ajoutez un appel à projets depuis sa page, relisez, publiez. Ceux qui le suivent sont prévenus des changements."
        crumbs={[{ label: 'Appels à projets', href: paths.appels() }]}
      />
      <div className="corps page pile-section">
        <BureauOnglets current="appels" />
        {given.fait === 'supprime' && <Notice tone="reussite" title="Le brouillon est supprimé" live />}
        <section className="carte carte--bois pile" aria-labelledby="ajouter">
          <h2 className="titre-3" id="ajouter">
            Ajouter un appel
          </h2>
          <AppelLinkForm action={addFromLinkAction} />
          <p>
            <ButtonLink href={paths.appelNouveau()} variant="discret" icon="pencil" prefetch={false}>
              Écrire un appel sans lien
            </ButtonLink>
          </p>
        </section>
        <section className="pile" aria-labelledby="appels">
          <h2 id="appels">Les appels</h2>
          <nav className="onglets" aria-label="État des appels">
            {appelEtats.map((one) => (
              <Link
                key={one}
                href={paths.appelsVeille({ etat: one })}
                prefetch={false}
                aria-current={one === etat ? 'page' : undefined}
              >
                {tabs[one]} ({counts[one]})
              </Link>
            ))}
          </nav>
          <SearchForm
            label="Chercher dans ces appels"
            action={paths.appelsVeille()}
            defaultValue={q}
            keep={{ etat }}
          />
          {items.length > 0 ? (
            <ul className="rangs">
              {items.map((appel) => (
                <AppelRow
                  key={appel.id}
                  appel={appel}
                  today={today}
                  href={etat === 'brouillon' ? paths.appelModifier(appel.slug) : paths.appel(appel.slug)}
                >
                  {etat === 'brouillon' ? (
                    <Confirm
                      summary={
                        <>
                          Supprimer<span className="sr"> {appel.titre}</span>
                        </>
                      }
                      question="Supprimer ce brouillon ?"
                      consequence="Son texte et ses documents disparaissent pour toujours."
                      confirm="Supprimer pour toujours"
                      action={deleteDraftAction}
                      fields={{ appelId: appel.id }}
                    />
                  ) : (
                    <p className="petit doux">
                      {plural(appel.suivis, 'personne le suit', 'personnes le suivent')}
                    </p>
                  )}
                </AppelRow>
              ))}
            </ul>
          ) : (
            <EmptyState
              drawing={q ? 'introuvable' : 'vide'}
              title={q ? 'Aucun appel n’a ces mots' : 'Rien ici pour le moment'}
              level={3}
            />
          )}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => paths.appelsVeille({ etat, q, page: String(n) })}
            label="Pages des appels"
          />
          <p className="sr" role="status">
            {plural(total, 'appel')}
          </p>
        </section>
      </div>
    </>
  );
}
