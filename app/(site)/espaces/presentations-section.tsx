import { Presentations } from '@/components/espaces/presentations';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import type { Actor } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listPresentations } from '@/lib/espaces/presentation';
import { listAddress } from './list-address';

type Props = { actor: Actor; q: string; page: number; vue?: string };

export async function PresentationsSection({ actor, q, page, vue }: Props) {
  const found = await listPresentations(actor, { q, page });
  const count = plural(found.total, 'projet présenté', 'projets présentés');
  return (
    <section className="pile-large" aria-labelledby="presentes">
      <SearchForm
        label="Chercher un projet"
        defaultValue={q}
        action={paths.espaces()}
        keep={{ vue: vue ?? '' }}
      />
      <div className="pile">
        <h2 id="presentes">{q ? `${count} pour « ${q} »` : count}</h2>
        {found.items.length > 0 ? (
          <Presentations espaces={found.items} />
        ) : (
          <EmptyState
            drawing={q ? 'introuvable' : 'vide'}
            title={q ? 'Aucun projet ne porte ces mots' : 'Aucun projet n’est encore présenté'}
            level={3}
          >
            <p>
              {q
                ? 'Cherchez un seul mot du nom, de la commune ou d’une discipline.'
                : 'Les projets que leurs responsables choisissent de montrer paraîtront ici.'}
            </p>
          </EmptyState>
        )}
        <Pagination {...found} href={(n) => listAddress({ vue, q, page: n })} label="Pages des projets" />
      </div>
    </section>
  );
}
