import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { MeasureOn } from '@/app/(site)/moderation/measure-on';
import { DocumentContent } from '@/components/documents/document-content';
import { DocumentScreen } from '@/components/documents/document-screen';
import { EspaceMain } from '@/components/espaces/espace-main';
import { fullDate } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { openDocument, readContent } from '@/lib/documents/queries';
import { currentEspace } from '../../current-espace';
import { findImagesAction, renameDocumentAction, trashDocumentAction } from '../actions';
import { TrashedDocument } from './trashed-document';

type Props = { params: Promise<{ slug: string; documentId: string }> };

/** The document of this address, once per request; one of another espace is not here. */
const currentDocument = cache(async (slug: string, documentId: string) => {
  const { actor, espace } = await currentEspace(slug);
  try {
    const document = await openDocument(actor, documentId);
    if (document.espaceId === espace.id) return { actor, espace, document };
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
  return notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, documentId } = await params;
  const { espace, document } = await currentDocument(slug, documentId);
  return { title: `${document.titre}, ${espace.nom}` };
}

export default async function DocumentPage({ params }: Props) {
  const { slug, documentId } = await params;
  const { actor, espace, document } = await currentDocument(slug, documentId);
  const content = await readContent(actor, documentId);
  const sheet = (
    <div className="feuille">
      {document.canEdit && (
        <noscript>
          <p className="petit doux">
            Pour écrire ici, activez JavaScript. La lecture reste possible sans lui.
          </p>
        </noscript>
      )}
      <DocumentContent node={content} />
    </div>
  );
  return (
    <EspaceMain espaceId={espace.id} documentId={documentId} className="centre--doc">
      {document.deletedAt ? (
        <TrashedDocument document={document} slug={slug}>
          {sheet}
        </TrashedDocument>
      ) : (
        <DocumentScreen
          document={{ id: documentId, titre: document.titre, slug, espaceId: espace.id }}
          papier={`${espace.nom}, ${fullDate(document.updatedAt)}`}
          me={{
            id: actor.id,
            nom: actor.nom,
            couleur: document.membership.couleur,
            portraitId: actor.portraitId,
          }}
          canEdit={document.canEdit}
          actions={{
            ...{ rename: renameDocumentAction, findImages: findImagesAction },
            ...(document.canTrash && { trash: trashDocumentAction }),
          }}
          notice={<MeasureOn kind="document" id={documentId} hidden={document.hidden} mine={document.mine} />}
        >
          {sheet}
        </DocumentScreen>
      )}
    </EspaceMain>
  );
}
