import type { Metadata } from 'next';
import { askedText } from '@/app/asked-text';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextArea } from '@/components/ui/field';
import { NothingFound } from '@/components/ui/nothing-found';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/ui/search-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { listBrouillons } from '@/lib/brouillons/queries';
import { moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { frenchSpaces } from '@/lib/core/text';
import { draftedSujets } from '@/lib/forum/queries/drafted';
import { forgetBrouillonAction } from './actions';

export const metadata: Metadata = { title: 'Mes brouillons', robots: { index: false } };

/** What a draft is for, by how its key begins. */
const sortes: Record<string, string> = {
  sujet: 'Nouveau sujet du forum',
  reponse: 'Réponse dans le forum',
  modifier: 'Message du forum, modifié',
  'annonce-modifier': 'Annonce, modifiée',
  commentaire: 'Commentaire',
};
const sorteOf = (cle: string) => sortes[cle.split(':')[0] ?? ''] ?? 'Texte';

type Props = { searchParams: Promise<{ q?: string | string[]; fait?: string | string[] }> };

/** What one typed and has not sent, or could not send: nothing of it is lost. */
export default async function BrouillonsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q: asked, fait } = await searchParams;
  const q = askedText(asked);
  const brouillons = await listBrouillons(actor, { q });
  const drafted = await draftedSujets(
    actor,
    brouillons.map(({ cle }) => cle),
  );
  const today = new Date();
  return (
    <>
      <PageTitle
        title="Mes brouillons"
        lead="Ce que vous avez écrit sans l’envoyer, ou qui n’a pas pu partir. Chacun est gardé six mois."
        crumbs={[{ label: 'Mon compte', href: paths.compte() }]}
      />
      <div className="page corps formulaire">
        <div className="pile-section">
          {fait === 'refuse' && (
            <Notice tone="attention" title="Votre texte n’est pas parti : il est gardé ici" live>
              Ce qu’il devait modifier, ou à quoi il répondait, vient d’être masqué ou retiré. Copiez-le si
              vous en avez besoin ailleurs.
            </Notice>
          )}
          {fait === 'efface' && <Notice tone="reussite" title="Le brouillon est effacé" live />}
          <SearchForm label="Chercher dans mes brouillons" action={paths.brouillons()} defaultValue={q} />
          {brouillons.length === 0 && q && (
            <NothingFound q={q} href={paths.brouillons()} label="Voir tous les brouillons" />
          )}
          {brouillons.length === 0 && !q && (
            <EmptyState drawing="vide" title="Aucun brouillon">
              <p>Ce que vous écrivez dans le forum se garde tout seul, ici, jusqu’à l’envoi.</p>
            </EmptyState>
          )}
          {brouillons.map(({ cle, titre, texte, updatedAt }) => {
            const place = drafted.get(cle);
            const about = titre || place?.titre;
            return (
              <section key={cle} className="pile" aria-labelledby={`${cle}-t`}>
                <h2 className="titre-3" id={`${cle}-t`}>
                  {sorteOf(cle)}
                </h2>
                <p className="petit doux wrap-anywhere">
                  {about && `« ${frenchSpaces(about)} », `}gardé {moment(updatedAt, today)}
                </p>
                {texte && (
                  <TextArea
                    label="Votre texte, gardé"
                    help="Copiez-le si vous en avez besoin ailleurs."
                    name={cle}
                    rows={6}
                    readOnly
                    optional="unsaid"
                    defaultValue={texte}
                  />
                )}
                <form className="ligne" action={forgetBrouillonAction}>
                  {place && (
                    <ButtonLink href={place.chemin} variant="secondaire" size="petit" prefetch={false}>
                      Reprendre<span className="sr">, {sorteOf(cle)}</span>
                    </ButtonLink>
                  )}
                  <input type="hidden" name="cle" value={cle} />
                  <SubmitButton variant="discret" size="petit">
                    Effacer<span className="sr">, {sorteOf(cle)}</span>
                  </SubmitButton>
                </form>
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
