import Link from 'next/link';
import { SearchForm } from '@/components/ui/search-form';
import type { Similar } from '@/lib/annuaire/find-similar';
import { paths } from '@/lib/core/paths';

/** With which fiche to merge this one: those that look like it, or those one looks for. */
export function MergeCandidates({ slug, q, fiches }: { slug: string; q: string; fiches: Similar[] }) {
  return (
    <section className="pile" aria-labelledby="candidates">
      <h2 id="candidates">Avec quelle fiche ?</h2>
      <SearchForm label="Chercher par le nom" action={paths.fusion()} defaultValue={q} keep={{ a: slug }} />
      {fiches.length > 0 ? (
        <ul className="rangs">
          {fiches.map((fiche) => (
            <li key={fiche.id} className="rang rang-acte">
              <div>
                <h3>
                  <Link href={paths.fiche(fiche.slug)} prefetch={false}>
                    {fiche.nom}
                  </Link>
                </h3>
                <p className="meta">
                  <span>{fiche.genre}</span>
                  {fiche.commune && <span>{fiche.commune}</span>}
                  {fiche.reprise && <span>fiche tenue</span>}
                </p>
              </div>
              <Link
                className="btn btn--secondaire btn--petit"
                href={paths.fusion({ a: slug, b: fiche.slug })}
                prefetch={false}
              >
                Comparer
                <span className="sr"> avec {[fiche.nom, fiche.commune].filter(Boolean).join(', ')}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {q
            ? 'Aucune autre fiche ne porte ce nom.'
            : 'Aucune fiche de la commune ne lui ressemble. Cherchez-la par son nom.'}
        </p>
      )}
    </section>
  );
}
