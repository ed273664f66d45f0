import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { currentInstance } from '@/app/current-instance';
import { SuspendedNotice } from '@/app/suspended-notice';
import { AnnonceForm } from '@/components/annonces/form/annonce-form';
import { HelpCard } from '@/components/annonces/form/help-card';
import { PageTitle } from '@/components/layout/page-title';
import { formChoices } from '@/lib/annonces/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { annonceValues } from '../../annonce-fields';
import { currentAnnonce } from '../current-annonce';
import { editAnnonceAction } from './actions';

export const metadata: Metadata = { title: 'Modifier l’annonce', robots: { index: false } };

type Props = { params: Promise<{ slug: string }> };

export default async function EditAnnoncePage({ params }: Props) {
  const actor = await requireActor();
  const annonce = await currentAnnonce((await params).slug);
  if (!annonce.canEdit || annonce.etat === 'redirigee') notFound();
  if (annonce.etat === 'brouillon') redirect(paths.annonceNouvelle({ brouillon: annonce.id }));
  const [{ structures }, termes, instance] = await Promise.all([
    formChoices(actor),
    listTermes({ retired: true }),
    currentInstance(),
  ]);
  // What it was published for stays on offer, whoever speaks for it now.
  const { fiche } = annonce;
  const choices =
    fiche && !structures.some(({ id }) => id === fiche.id) ? [...structures, fiche] : structures;
  const had = new Set(annonce.disciplines.map(({ id }) => id));
  return (
    <>
      <PageTitle
        title="Modifier l’annonce"
        lead={annonce.titre}
        crumbs={[
          { label: 'Annonces', href: paths.annonces() },
          { label: annonce.titre, href: paths.annonce(annonce.slug) },
        ]}
      />
      <div className="corps page grille-2-1">
        <div className="pile">
          <SuspendedNotice actor={actor} />
          <AnnonceForm
            action={editAnnonceAction}
            annonceId={annonce.id}
            values={annonceValues(annonce)}
            photos={annonce.photos.map(({ id, legende }) => ({ id, legende }))}
            structures={choices.map(({ id, nom }) => ({ id, nom }))}
            disciplines={ofListe(
              termes.filter(({ id, retired }) => !retired || had.has(id)),
              'discipline',
            )}
            agenda={{ nom: instance.agendaNom, url: instance.agendaUrl }}
            cancelHref={paths.annonce(annonce.slug)}
          />
        </div>
        <aside className="pile-large" aria-label="Aide">
          <HelpCard telephone={instance.telephone} />
        </aside>
      </div>
    </>
  );
}
