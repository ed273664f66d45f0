import type { ReactNode } from 'react';
import { FichierRowItem } from '@/components/fichiers/fichier-row';
import { Pagination } from '@/components/ui/pagination';
import { now } from '@/lib/core/clock';
import { ago, moment } from '@/lib/core/dates';
import type { Page } from '@/lib/core/pagination';
import type { FichierRow } from '@/lib/fichiers/schema';

type Props = {
  page: Page<FichierRow>;
  href: (page: number) => string;
  /** What may be done with a row, at its end. */
  action?: (fichier: FichierRow) => ReactNode;
};

export function FichierList({ page, href, action }: Props) {
  const today = now();
  return (
    <>
      <ul className="rangs">
        {page.items.map((fichier) => (
          <FichierRowItem
            key={fichier.id}
            fichier={fichier}
            when={
              fichier.deletedAt
                ? `mis à la corbeille ${ago(fichier.deletedAt, today)}`
                : moment(fichier.createdAt, today)
            }
            action={action?.(fichier)}
          />
        ))}
      </ul>
      <Pagination page={page.page} pages={page.pages} href={href} />
    </>
  );
}
