import type { Metadata } from 'next';
import { askedText } from '@/app/asked-text';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/ui/search-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { listBloques } from '@/lib/comptes/queries/blocages';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { unblockCompteAction } from './actions';

export const metadata: Metadata = { title: 'Personnes bloquées', robots: { index: false } };

const done: Record<string, string> = {
  bloque: 'C’est fait : vous n’entendrez plus parler de cette personne',
  debloque: 'Cette personne n’est plus bloquée',
};

/** Whom one hears no more of. */
export default async function BlocagesPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[]; fait?: string | string[] }>;
}) {
  const actor = await requireActor();
  const { q: asked, fait } = await searchParams;
  const q = askedText(asked);
  const bloques = await listBloques(actor, { q });
  const told = typeof fait === 'string' ? done[fait] : undefined;
  return (
    <>
      <PageTitle
        title="Personnes bloquées"
        lead="Elles ne peuvent plus vous écrire, et vous ne recevez plus rien d’elles. Elles n’en sont pas prévenues."
        crumbs={[{ label: 'Mon compte', href: paths.compte() }]}
      />
      <div className="page corps formulaire">
        <div className="pile">
          {told && <Notice tone="reussite" title={told} live />}
          <SearchForm label="Chercher une personne bloquée" action={paths.blocages()} defaultValue={q} />
          {bloques.length === 0 && q ? (
            <NothingFound q={q} href={paths.blocages()} label="Voir toutes les personnes bloquées" />
          ) : bloques.length === 0 ? (
            <EmptyState drawing="vide" title="Vous ne bloquez personne">
              <p>Le lien « Signaler ou bloquer », à côté d’un nom, permet de bloquer une personne.</p>
            </EmptyState>
          ) : (
            <ul className="rangs">
              {bloques.map(({ id, nom, createdAt }) => (
                <li key={id} className="rang">
                  <form className="ligne ligne--entre" action={unblockCompteAction}>
                    <input type="hidden" name="compteId" value={id} />
                    <p>
                      <b>{nom}</b> <span className="petit doux">depuis le {fullDate(createdAt)}</span>
                    </p>
                    <SubmitButton variant="secondaire" size="petit">
                      Ne plus bloquer<span className="sr"> {nom}</span>
                    </SubmitButton>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}
