import type { Metadata } from 'next';
import Link from 'next/link';
import { currentInstance } from '@/app/current-instance';
import { SuspendedNotice } from '@/app/suspended-notice';
import type { AnnonceValues, FormPhoto } from '@/components/annonces/form/annonce-values';
import { HelpCard } from '@/components/annonces/form/help-card';
import { NewAnnonceForm } from '@/components/annonces/form/new-annonce-form';
import { PreviewCard } from '@/components/annonces/form/preview-card';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { latestDrafts } from '@/lib/annonces/own';
import { formChoices, getDraft } from '@/lib/annonces/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { communeLabel } from '@/lib/communes/words';
import type { Connecte } from '@/lib/comptes/actor';
import { moment } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { annonceValues } from '../annonce-fields';
import { keepDraftAction, newAnnonceAction } from './actions';

export const metadata: Metadata = { title: 'Publier une annonce', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ brouillon?: Given; fait?: Given; rempli?: Given }> };

/** What a link brought, read out on arrival. */
const filledWords: Record<string, string> = {
  lien: 'Ce qui était vide est rempli depuis le lien',
  'lien-photo': 'Ce qui était vide est rempli depuis le lien, avec sa photo',
  'lien-vide': 'Ce lien n’apporte rien de plus',
};

type Start = { id: string; values: AnnonceValues; photos: FormPhoto[]; found: boolean };

/** The draft asked for; null when it is no longer one: published from another tab, or deleted. */
async function draft(actor: Connecte, id: string): Promise<Start | null> {
  try {
    const annonce = await getDraft(actor, id);
    const photos = annonce.photos.map(({ id: photo, legende }) => ({ id: photo, legende }));
    return { id: annonce.id, values: annonceValues(annonce), photos, found: true };
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

export default async function NewAnnoncePage({ searchParams }: Props) {
  const actor = await requireActor();
  const { brouillon, fait, rempli } = await searchParams;
  const brought = typeof fait === 'string' ? filledWords[fait] : undefined;
  const wanted = typeof brouillon === 'string' ? brouillon : '';
  const [asked, { structures, commune }, termes, drafts, instance] = await Promise.all([
    wanted ? draft(actor, wanted) : null,
    formChoices(actor),
    listTermes(),
    latestDrafts(actor),
    currentInstance(),
  ]);
  const start = asked ?? {
    id: uuid7(),
    values: {
      commune: commune ? communeLabel(commune) : '',
      ficheId: structures.length === 1 ? (structures[0]?.id ?? '') : '',
    },
    photos: [],
    found: false,
  };
  const others = drafts.filter(({ id }) => id !== start.id);
  return (
    <>
      <PageTitle
        title="Publier une annonce"
        lead="Deux minutes suffisent : un titre et une description. Elle paraît aussitôt, et vous pourrez la modifier ou la retirer."
        crumbs={[{ label: 'Annonces', href: paths.annonces() }]}
      />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          {wanted && !start.found && (
            <Notice tone="attention" title="Ce brouillon n’est plus là">
              Il a été publié ou supprimé. <Link href={paths.mesAnnonces()}>Voir mes annonces</Link>
            </Notice>
          )}
          {fait === 'garde' && start.found && (
            <Notice tone="reussite" title="Le brouillon est gardé" live>
              Vous le retrouvez ici et dans <Link href={paths.mesAnnonces()}>Mes annonces</Link>, sur tous vos
              appareils.
            </Notice>
          )}
          {brought && start.found && (
            <Notice tone={fait === 'lien-vide' ? 'information' : 'reussite'} title={brought} live>
              Relisez, corrigez, complétez : rien n’est publié. Le brouillon est gardé.
            </Notice>
          )}
          <SuspendedNotice actor={actor} />
          <NewAnnonceForm
            found={start.found}
            filled={typeof rempli === 'string' ? rempli : ''}
            action={newAnnonceAction}
            keep={keepDraftAction}
            annonceId={start.id}
            values={start.values}
            photos={start.found ? start.photos : null}
            structures={structures}
            disciplines={ofListe(termes, 'discipline')}
            agenda={{ nom: instance.agendaNom, url: instance.agendaUrl }}
          />
        </div>
        <aside className="pile-large" aria-label="Aperçu, brouillons et aide">
          <PreviewCard
            key={`${start.id}${start.values.vuLe ?? ''}`}
            values={start.values}
            structures={structures}
            auteur={actor.nom}
          />
          {others.length > 0 && (
            <section className="pile pile-courte" aria-labelledby="brouillons">
              <h2 className="titre-3" id="brouillons">
                {others.length > 1 ? 'Vos brouillons' : 'Votre brouillon'}
              </h2>
              <ul className="pile pile-courte">
                {others.map(({ id, titre, updatedAt }) => (
                  <li key={id}>
                    <Link href={paths.annonceNouvelle({ brouillon: id })} prefetch={false}>
                      {titre || 'Sans titre'}
                    </Link>
                    <br />
                    <span className="petit doux">Gardé {moment(updatedAt, new Date())}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <HelpCard telephone={instance.telephone} />
        </aside>
      </div>
    </>
  );
}
