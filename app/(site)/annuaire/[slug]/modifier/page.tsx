import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { FicheForm } from '@/components/annuaire/form/fiche-form';
import { PhotoList } from '@/components/annuaire/photos/photo-list';
import { PhotoUpload } from '@/components/annuaire/photos/photo-upload';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import type { FichePage } from '@/lib/annuaire/queries';
import { MAX_PHOTOS } from '@/lib/annuaire/words';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { listTermes } from '@/lib/termes/queries';
import type { Terme } from '@/lib/termes/words';
import { ficheValues } from '../../fiche-fields';
import { currentFiche, ficheName } from '../current-fiche';
import { describePhotoAction, editFicheAction, movePhotoAction, removePhotoAction } from './actions';
import { EndSection } from './end-section';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ fait?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const nom = await ficheName((await params).slug);
  return { title: nom ? `Modifier la fiche, ${nom}` : 'Page introuvable' };
}

/** What is on offer, and what the fiche has though it is no longer. */
function choices(termes: Terme[], { genre, disciplines, publics, labels }: FichePage) {
  const had = new Set([genre, ...disciplines, ...publics, ...labels].map(({ id }) => id));
  return termes.filter(({ id, retired }) => !retired || had.has(id));
}

export default async function EditFichePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor();
  const [fiche, { fait }, termes] = await Promise.all([
    currentFiche(slug, paths.ficheModifier),
    searchParams,
    listTermes({ retired: true }),
  ]);
  if (!fiche.canEdit) notFound();
  return (
    <>
      <PageTitle
        title="Modifier la fiche"
        lead={fiche.nom}
        crumbs={[
          { label: 'Annuaire', href: paths.annuaire() },
          { label: fiche.nom, href: paths.fiche(fiche.slug) },
        ]}
      />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          {fait === 'creee' && (
            <Notice tone="reussite" title="La fiche est dans l’annuaire" live>
              Elle est déjà en ligne. Complétez-la maintenant ou plus tard, dans l’ordre qui vous plaît.
            </Notice>
          )}
          <SuspendedNotice actor={actor} />
          <FicheForm
            action={editFicheAction}
            ficheId={fiche.id}
            slug={fiche.slug}
            values={ficheValues(fiche)}
            termes={choices(termes, fiche)}
            speaks={fiche.mine}
            withSalle={fiche.salle !== null || fiche.genre.nature === 'lieu'}
          />
          <section className="pile" id="photos" aria-labelledby="photos-titre">
            <h2 id="photos-titre">Photos</h2>
            <PhotoUpload ficheId={fiche.id} left={MAX_PHOTOS - fiche.photos.length} />
            <PhotoList
              photos={fiche.photos}
              describe={describePhotoAction}
              move={movePhotoAction}
              remove={removePhotoAction}
            />
          </section>
        </div>
        <aside className="pile-large" aria-label="Autres gestes">
          <section className="carte carte--bois pile" aria-labelledby="tenir">
            <h2 className="titre-3" id="tenir">
              Cette fiche
            </h2>
            <ul className="pile pile-courte">
              <li>
                <Link href={paths.fiche(fiche.slug)}>Voir la fiche en ligne</Link>
              </li>
              <li>
                <Link href={paths.ficheReferents(fiche.slug)} prefetch={false}>
                  Qui la tient
                </Link>
              </li>
              {fiche.canDelete && (
                <li>
                  <Link href={paths.fusion({ a: fiche.slug })} prefetch={false}>
                    La fusionner avec une autre
                  </Link>
                </li>
              )}
            </ul>
            <EndSection fiche={fiche} />
          </section>
        </aside>
      </div>
    </>
  );
}
