import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import type { DocumentAccess } from '@/lib/documents/queries';
import { restoreDocumentAction } from '../actions';

/** A document in the trash is read here, and typed in by nobody until it is restored. */
export function TrashedDocument({
  document,
  slug,
  children,
}: {
  document: DocumentAccess;
  slug: string;
  children: ReactNode;
}) {
  return (
    <>
      <div className="doc-tete">
        <div className="centre-tete">
          <div className="doc-titre">
            <p className="petit">
              <Link href={paths.documentsCorbeille(slug)}>Corbeille</Link>
            </p>
            <h1>{document.titre}</h1>
          </div>
        </div>
        <div className="doc-avis">
          <Notice tone="attention" title="Ce document est à la corbeille.">
            <p>Il y reste trente jours. Pour l’écrire de nouveau, restaurez-le.</p>
            {document.canTrash && (
              <form action={restoreDocumentAction}>
                <input type="hidden" name="documentId" value={document.id} />
                <SubmitButton size="petit">
                  <Icon name="rotate-ccw" /> Restaurer
                </SubmitButton>
              </form>
            )}
          </Notice>
        </div>
      </div>
      <div className="doc-fond">{children}</div>
    </>
  );
}
