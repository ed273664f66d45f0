import { MyEspaces } from '@/components/espaces/my-espaces';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listMyEspaces } from '@/lib/espaces/mine';
import { listAddress } from './list-address';

type Props = { actor: Connecte; q: string; page: number };

export async function MyEspacesSection({ actor, q, page }: Props) {
  const found = await listMyEspaces(actor, { q, page });
  const title = q ? `${plural(found.total, 'espace')} pour « ${q} »` : plural(found.total, 'espace');
  return (
    <section className="pile-large" aria-labelledby="mes-espaces">
      <SearchForm label="Chercher parmi mes espaces" defaultValue={q} action={paths.espaces()} />
      <div className="pile">
        <h2 id="mes-espaces">{title}</h2>
        {found.items.length > 0 ? (
          <MyEspaces espaces={found.items} today={now()} />
        ) : (
          <Nothing searched={q !== ''} />
        )}
        <Pagination {...found} href={(n) => listAddress({ q, page: n })} label="Pages de mes espaces" />
      </div>
    </section>
  );
}

const Nothing = ({ searched }: { searched: boolean }) =>
  searched ? (
    <EmptyState drawing="introuvable" title="Aucun de vos espaces ne porte ces mots" level={3}>
      <p>Cherchez un seul mot du nom, de la commune ou d’une discipline.</p>
    </EmptyState>
  ) : (
    <EmptyState drawing="vide" title="Vous n’avez pas encore d’espace" level={3}>
      <p>
        Ouvrez-en un pour votre projet, ou attendez qu’on vous invite : l’invitation arrivera ici et par
        e-mail.
      </p>
    </EmptyState>
  );
