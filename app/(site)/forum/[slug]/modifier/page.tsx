import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { EditForm } from '@/components/forum/edit-form';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { getEditable } from '@/lib/forum/queries/reponses';
import { cut } from '@/lib/messages/excerpts';
import { previewAction } from '../../actions';
import type { Given } from '../../reading';
import { currentSujet } from '../current-sujet';
import { readNumero } from '../numero';
import { editReponseAction } from './actions';

export const metadata: Metadata = { title: 'Modifier un message', robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, Given>> };

export default async function EditReponsePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const numero = readNumero((await searchParams).message) ?? 1;
  const sujet = await currentSujet((await params).slug);
  const reponse = await getEditable(actor, sujet, numero).catch((error: unknown) => {
    if (isAppError(error)) notFound();
    throw error;
  });
  return (
    <>
      <PageTitle
        title={numero === 1 ? 'Modifier votre sujet' : 'Modifier votre réponse'}
        crumbs={[
          { label: 'Forum', href: paths.forum() },
          { label: cut(sujet.titre, 28), href: paths.sujet(sujet.slug) },
        ]}
      />
      <div className="corps page">
        <div className="pile forum-colonne">
          <SuspendedNotice actor={actor} />
          <EditForm
            action={editReponseAction}
            preview={previewAction}
            reponseId={reponse.id}
            sujetId={sujet.id}
            texte={reponse.texte}
            vuLe={reponse.vuLe}
            fichiers={reponse.fichiers}
            sujet={numero === 1 ? { titre: sujet.titre, etiquettes: sujet.etiquettes.join(', ') } : null}
            cancelHref={paths.sujetMessage(sujet.slug, numero)}
          />
        </div>
      </div>
    </>
  );
}
