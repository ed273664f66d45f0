import type { Metadata } from 'next';
import { OwnRows } from '@/components/annonces/own-rows';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { listOwnAnnonces, type OwnFilter, ownFilters } from '@/lib/annonces/own';
import { requireActor } from '@/lib/auth/current-actor';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export const metadata: Metadata = { title: 'Mes annonces', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ etat?: Given; q?: Given; page?: Given; fait?: Given }> };

const names: Record<OwnFilter, string> = {
  brouillons: 'Brouillons',
  'en-ligne': 'En ligne',
  terminees: 'Terminées',
};
const text = (given: Given) => (typeof given === 'string' ? given.slice(0, 200) : '');

export default async function OwnAnnoncesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { etat, q: asked, page, fait } = await searchParams;
  const filtre = ownFilters.find((one) => one === etat);
  const q = text(asked);
  const found = await listOwnAnnonces(actor, { ...(filtre ? { filtre } : {}), q, page: pageNumber(page) });
  const searching = q !== '' || filtre !== undefined;
  return (
    <>
      <PageTitle
        title="Mes annonces"
        lead="Vos brouillons, ce qui est en ligne, et ce qui ne l’est plus."
        crumbs={[{ label: 'Annonces', href: paths.annonces() }]}
        action={
          <ButtonLink href={paths.annonceNouvelle()} icon="plus" prefetch={false}>
            Publier une annonce
          </ButtonLink>
        }
      />
      <div className="corps page pile-section">
        {fait === 'supprimee' && <Notice tone="reussite" title="C’est supprimé" live />}
        <SearchForm label="Chercher dans mes annonces" action={paths.mesAnnonces()} defaultValue={q}>
          <div className="champ">
            <label htmlFor="etat">Montrer</label>
            <select className="saisie" id="etat" name="etat" defaultValue={filtre ?? ''}>
              <option value="">Toutes</option>
              {ownFilters.map((one) => (
                <option key={one} value={one}>
                  {names[one]}
                </option>
              ))}
            </select>
          </div>
        </SearchForm>
        {found.total === 0 ? (
          <EmptyState
            drawing={searching ? 'introuvable' : 'vide'}
            title={searching ? 'Rien ne répond à cette recherche' : 'Vous n’avez pas encore d’annonce'}
            action={
              searching && (
                <ButtonLink href={paths.mesAnnonces()} variant="secondaire">
                  Voir toutes mes annonces
                </ButtonLink>
              )
            }
          >
            {!searching && (
              <p>
                Une salle libre, des praticables à prêter, un comédien à trouver : deux minutes suffisent.
              </p>
            )}
          </EmptyState>
        ) : (
          <section className="pile" aria-labelledby="compte">
            <h2 id="compte">{plural(found.total, 'annonce')}</h2>
            <OwnRows items={found.items} today={new Date()} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(n) => paths.mesAnnonces({ ...(filtre ? { etat: filtre } : {}), q, page: String(n) })}
            />
          </section>
        )}
      </div>
    </>
  );
}
