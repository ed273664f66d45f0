import type { ReactNode } from 'react';
import { DocumentRowItem } from '@/components/documents/document-row';
import { Pagination } from '@/components/ui/pagination';
import { ago, moment } from '@/lib/core/dates';
import type { Page } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import type { DocumentRow } from '@/lib/documents/schema';

type Props = {
  slug: string;
  page: Page<DocumentRow>;
  href: (page: number) => string;
  /** What may be done with a row, at its end. */
  action?: (document: DocumentRow) => ReactNode;
  /** Who has it open now. */
  now?: (document: DocumentRow) => ReactNode;
};

export function DocumentList({ slug, page, href, action, now }: Props) {
  const today = new Date();
  return (
    <>
      <ul className="rangs">
        {page.items.map((document) => (
          <DocumentRowItem
            key={document.id}
            document={document}
            href={paths.document(slug, document.id)}
            when={
              document.deletedAt
                ? `Mis à la corbeille ${ago(document.deletedAt, today)}`
                : [document.updatedBy, moment(document.updatedAt, today)].filter(Boolean).join(', ')
            }
            now={now?.(document)}
            action={action?.(document)}
          />
        ))}
      </ul>
      <Pagination page={page.page} pages={page.pages} href={href} />
    </>
  );
}
