import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { SujetForm } from '@/components/forum/sujet-form';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth/current-actor';
import { brouillonOf } from '@/lib/brouillons/queries';
import { keptWords } from '@/lib/brouillons/words';
import type { Connecte } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { fillFromLink } from '@/lib/forum/commands/fill-from-link';
import { categorieAt, listCategories, writableCategories } from '@/lib/forum/queries/categories';
import { listEtiquettes } from '@/lib/forum/queries/etiquettes';
import { ownFichiers } from '@/lib/forum/queries/own-fichiers';
import { SUJET_BROUILLON } from '@/lib/forum/words';
import { keepSujetAction, previewAction, publishSujetAction } from '../actions';
import { type Given, one } from '../reading';

export const metadata: Metadata = { title: 'Nouveau sujet', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, Given>> };

/** What a link brings, or why it brings nothing. */
async function shared(actor: Connecte, lien: string) {
  if (!lien) return { titre: '', texte: '', error: '' };
  try {
    return { ...(await fillFromLink(actor, lien)), error: '' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { titre: '', texte: lien, error: error.message };
  }
}

export default async function NewSujetPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = await searchParams;
  const lien = one(params.lien).trim().slice(0, 2_000);
  const [all, brouillon, page, known] = await Promise.all([
    listCategories(actor),
    brouillonOf(actor, SUJET_BROUILLON),
    shared(actor, lien),
    listEtiquettes(actor),
  ]);
  const categories = writableCategories(actor, all);
  if (categories.length === 0) redirect(paths.forum());
  // A link opens a form of its own; what was being written is kept until it is published or changed.
  const kept = lien ? null : brouillon;
  const asked = categorieAt(categories, one(params.rubrique));
  const fichiers = await ownFichiers(actor, (kept?.champs.fichiers ?? '').split(','));
  const categorieId = kept?.champs.categorieId || asked?.id || (categories[0]?.id ?? '');
  return (
    <>
      <PageTitle
        title="Nouveau sujet"
        lead="Une question, une trouvaille, un retour d’expérience : deux lignes suffisent."
        crumbs={[{ label: 'Forum', href: paths.forum() }]}
      />
      <div className="corps page">
        <div className="pile forum-colonne">
          <SuspendedNotice actor={actor} />
          {one(params.fait) === 'garde' && (
            <Notice tone="reussite" title="Le brouillon est gardé" live>
              Vous le retrouvez ici, sur tous vos appareils.
            </Notice>
          )}
          {page.error && <Notice tone="attention" title={page.error} live />}
          {lien && !page.error && (
            <Notice tone="reussite" title="Le titre et le texte viennent du lien" live>
              Ajoutez un mot si vous voulez, puis publiez.
            </Notice>
          )}
          {lien && brouillon && (
            <Notice tone="information" title="Vous aviez un brouillon">
              <a href={paths.sujetNouveau()}>Reprendre le brouillon</a> plutôt que ce lien.
            </Notice>
          )}
          <SujetForm
            key={lien}
            action={publishSujetAction}
            keep={keepSujetAction}
            preview={previewAction}
            clientId={uuid7()}
            values={{
              titre: kept?.titre ?? page.titre,
              texte: kept?.texte ?? page.texte,
              categorieId,
              etiquettes: kept?.champs.etiquettes ?? one(params.etiquette),
            }}
            keptWords={kept ? keptWords(kept.updatedAt, new Date()) : ''}
            fichiers={fichiers}
            categories={categories}
            known={known}
          />
        </div>
      </div>
    </>
  );
}
