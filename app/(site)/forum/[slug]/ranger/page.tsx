import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MergeForm, MoveForm, SplitForm } from '@/components/forum/keep-forms';
import { PageTitle } from '@/components/layout/page-title';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { listCategories } from '@/lib/forum/queries/categories';
import { listMerged, listMovable } from '@/lib/forum/queries/relire';
import { listReponses } from '@/lib/forum/queries/reponses';
import { cut } from '@/lib/messages/excerpts';
import type { Given } from '../../reading';
import { currentSujet } from '../current-sujet';
import { mergeSujetAction, moveSujetAction, splitSujetAction, undoMergeAction } from './actions';

export const metadata: Metadata = { title: 'Ranger un sujet', robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, Given>> };

export default async function KeepSujetPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const sujet = await currentSujet((await params).slug);
  const page = Math.min(pageNumber((await searchParams).page), sujet.pages);
  const [categories, reponses, merged] = await Promise.all([
    listCategories(actor),
    listReponses(actor, sujet, page),
    listMerged(actor, sujet.id),
  ]);
  const movable = await listMovable(
    actor,
    reponses.map(({ id }) => id),
  );
  return (
    <>
      <PageTitle
        title="Ranger ce sujet"
        lead={sujet.titre}
        crumbs={[
          { label: 'Forum', href: paths.forum() },
          { label: cut(sujet.titre, 28), href: paths.sujet(sujet.slug) },
        ]}
      />
      <div className="corps page">
        <div className="forum-colonne pile-section">
          <section className="pile" aria-labelledby="deplacer">
            <h2 id="deplacer">Déplacer dans une autre rubrique</h2>
            <MoveForm
              action={moveSujetAction}
              sujetId={sujet.id}
              categorieId={sujet.categorie.id}
              categories={categories.filter(({ retiredAt, id }) => !retiredAt || id === sujet.categorie.id)}
            />
          </section>
          <section className="pile" aria-labelledby="scinder">
            <h2 id="scinder">Scinder</h2>
            <p className="doux">
              Des réponses deviennent un sujet à elles. Les liens vers elles y mènent. Pour revenir en
              arrière, fusionnez le nouveau sujet avec celui-ci.
            </p>
            {movable.length > 0 ? (
              <SplitForm action={splitSujetAction} sujetId={sujet.id} clientId={uuid7()} reponses={movable} />
            ) : (
              <p>Il n’y a pas de réponse à déplacer.</p>
            )}
            <Pagination
              page={page}
              pages={sujet.pages}
              href={(n) => paths.sujetRanger(sujet.slug, { page: String(n) })}
              label="Pages du sujet"
            />
          </section>
          <section className="pile" aria-labelledby="fusionner">
            <h2 id="fusionner">Fusionner avec un autre sujet</h2>
            <p className="doux">
              Les messages de celui-ci vont à la fin de l’autre, et son adresse y mène. On peut revenir en
              arrière depuis l’autre sujet.
            </p>
            <MergeForm action={mergeSujetAction} sujetId={sujet.id} />
            {merged.length > 0 && (
              <ul className="pile pile-courte">
                {merged.map(({ id, titre }) => (
                  <li key={id}>
                    <form action={undoMergeAction} className="ligne">
                      <span>« {titre} » est ici.</span>
                      <input type="hidden" name="sujetId" value={id} />
                      <SubmitButton variant="discret" size="petit">
                        Le rendre à lui-même<span className="sr"> : {titre}</span>
                      </SubmitButton>
                    </form>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
