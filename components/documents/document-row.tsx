import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { DocumentRow } from '@/lib/documents/schema';

/** A document in a list: its title (a link unless in the trash), who changed it and when, its first words. */
export function DocumentRowItem({
  document,
  href,
  when,
  now,
  action,
}: {
  document: DocumentRow;
  href: string;
  /** « Denis Mougel, vendredi, 10 h 15 ». */
  when: string;
  /** Who has it open now. */
  now?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className="fichier">
      <Icon name="file-text" />
      <div>
        <Link className="nom-fichier" href={href} prefetch={false}>
          {document.titre}
        </Link>
        <p className="meta">
          <span>{when}</span>
        </p>
        {now}
        {document.extrait && <p className="petit doux doc-extrait">{document.extrait}</p>}
      </div>
      {action}
    </li>
  );
}
