import type { Metadata } from 'next';
import { KeepForm } from '@/components/alertes/recherche-forms';
import { RechercheList } from '@/components/alertes/recherche-list';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/ui/search-form';
import { describeRecherche, listRecherches } from '@/lib/alertes/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { deleteRechercheAction, editRechercheAction, keepRechercheAction } from './actions';

export const metadata: Metadata = { title: 'Mes recherches', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ garder?: Given; q?: Given; fait?: Given }> };

const text = (given: Given) => (typeof given === 'string' ? given.slice(0, 3_000) : '');
const done: Record<string, string> = {
  gardee: 'Recherche gardée',
  changee: 'C’est enregistré',
  supprimee: 'Recherche supprimée',
};

export default async function RecherchesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { garder, q: asked, fait } = await searchParams;
  const q = text(asked).slice(0, 200);
  const [recherches, kept] = await Promise.all([
    listRecherches(actor, { q }),
    garder === undefined ? null : describeRecherche(text(garder)),
  ]);
  const said = done[text(fait)];
  return (
    <>
      <PageTitle
        title="Mes recherches"
        lead="Les recherches que vous gardez. Nous vous écrivons quand une annonce nouvelle y répond, et seulement alors."
        crumbs={[{ label: 'Annonces', href: paths.annonces() }]}
      />
      <div className="corps page pile-section">
        {said ? <Notice tone="reussite" title={said} live /> : null}
        {kept ? (
          <section className="carte carte--bois pile" aria-labelledby="garder">
            <h2 className="titre-3" id="garder">
              Garder cette recherche
            </h2>
            <p>
              {kept.criteres.length > 0 ? kept.criteres.join(', ') : 'Toutes les annonces, sans critère.'}
            </p>
            <KeepForm action={keepRechercheAction} recherche={text(garder)} nom={kept.nom} />
          </section>
        ) : null}
        {recherches.length > 0 || q ? (
          <SearchForm label="Chercher dans mes recherches" action={paths.recherches()} defaultValue={q} />
        ) : null}
        {recherches.length > 0 ? (
          <section className="pile" aria-labelledby="gardees">
            <h2 id="gardees">{plural(recherches.length, 'recherche gardée', 'recherches gardées')}</h2>
            <RechercheList
              recherches={recherches}
              today={now()}
              edit={editRechercheAction}
              remove={deleteRechercheAction}
            />
          </section>
        ) : kept ? null : (
          <EmptyState
            drawing={q ? 'introuvable' : 'vide'}
            title={q ? 'Aucune recherche ne porte ce nom' : 'Aucune recherche gardée'}
            action={<ButtonLink href={paths.annonces()}>Chercher une annonce</ButtonLink>}
          >
            {q ? null : <p>Cherchez, puis gardez la recherche : vous saurez quand une annonce y répond.</p>}
          </EmptyState>
        )}
      </div>
    </>
  );
}
