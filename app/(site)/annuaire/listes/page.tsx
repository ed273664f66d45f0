import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { AddTermeForm } from '@/components/termes/add-terme-form';
import { TermeRow } from '@/components/termes/terme-row';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { canEditTermes } from '@/lib/termes/policy';
import { countUses, listTermes } from '@/lib/termes/queries';
import { ofListe, type TermeListe, termeListeNames, termeListes } from '@/lib/termes/words';
import {
  addTermeAction,
  editTermeAction,
  mergeTermesAction,
  moveTermeAction,
  restoreTermeAction,
  retireTermeAction,
} from './actions';

export const metadata: Metadata = { title: 'Listes de l’annuaire' };

const acts = {
  edit: editTermeAction,
  merge: mergeTermesAction,
  move: moveTermeAction,
  retire: retireTermeAction,
  restore: restoreTermeAction,
};

type Props = { searchParams: Promise<{ liste?: string }> };

export default async function ListesPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canEditTermes(actor)) notFound();
  const [{ liste: asked }, termes, uses] = await Promise.all([
    searchParams,
    listTermes({ retired: true }),
    countUses(),
  ]);
  const liste = termeListes.find((one) => one === asked) ?? 'genre';
  const list = ofListe(termes, liste);
  const offered = list.filter(({ retired }) => !retired);
  const shown = [...offered, ...list.filter(({ retired }) => retired)];
  return (
    <>
      <PageTitle
        title="Listes"
        lead="Les mots que l’annuaire propose. Vous les changez quand vous voulez : les fiches suivent."
        crumbs={[{ label: 'Annuaire', href: paths.annuaire() }]}
      />
      <div className="corps page pile-large">
        <BureauOnglets current="listes" />
        <ListeChoice current={liste} />
        <div className="grille-2-1">
          <section aria-labelledby="mots">
            <h2 id="mots">{termeListeNames[liste]}</h2>
            <ol className="termes">
              {shown.map((terme, index) => (
                <TermeRow
                  key={terme.id}
                  terme={terme}
                  uses={uses.get(terme.id) ?? 0}
                  first={index === 0}
                  last={index >= offered.length - 1}
                  others={offered.filter(({ id }) => id !== terme.id).map(({ id, nom }) => ({ id, nom }))}
                  acts={acts}
                />
              ))}
            </ol>
          </section>
          <AddTermeForm key={liste} liste={liste} action={addTermeAction} />
        </div>
      </div>
    </>
  );
}

const ListeChoice = ({ current }: { current: TermeListe }) => (
  <nav className="ligne" aria-label="Choisir une liste">
    {termeListes.map((liste) => (
      <Link
        key={liste}
        className={liste === current ? 'btn btn--petit' : 'btn btn--secondaire btn--petit'}
        href={paths.listes({ liste })}
        aria-current={liste === current ? 'page' : undefined}
        prefetch={false}
      >
        {termeListeNames[liste]}
      </Link>
    ))}
  </nav>
);
