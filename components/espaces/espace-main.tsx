import type { ReactNode } from 'react';
import { BeHere } from '@/components/discussion/be-here';

type Props = { espaceId: string; documentId?: string; className?: string; children: ReactNode };

/** The `<main>` of a page of an espace. A page may put an `<aside className="volet">` after it. */
export function EspaceMain({ espaceId, documentId, className, children }: Props) {
  return (
    <main
      id="contenu"
      tabIndex={-1}
      className={className ? `centre ${className}` : 'centre'}
      data-espace-id={espaceId}
      data-document-id={documentId}
    >
      <BeHere espaceId={espaceId} documentId={documentId} />
      {children}
    </main>
  );
}
