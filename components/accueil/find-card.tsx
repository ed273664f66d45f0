import { SearchForm } from '@/components/ui/search-form';
import { paths } from '@/lib/core/paths';

/** From the home page of a member straight into the annuaire. */
export function FindCard() {
  return (
    <section className="carte pile pile-courte" aria-labelledby="trouver">
      <h2 className="titre-3" id="trouver">
        Trouver quelqu’un
      </h2>
      <SearchForm
        label="Un lieu, une compagnie, une école…"
        action={paths.annuaire()}
        id="recherche-annuaire"
      />
    </section>
  );
}
