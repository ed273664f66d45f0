import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/core/paths';

/** No fiche answers: what to change, and what that would give. */
export function NothingFound({
  asked,
  ways,
}: {
  /** Whether words were looked for. */
  asked: boolean;
  ways: readonly { key: string; label: string; href: string }[];
}) {
  return (
    <EmptyState
      drawing="introuvable"
      title="Aucune fiche ne répond à tout cela"
      level={3}
      action={
        <Link className="btn btn--secondaire" href={paths.annuaire()} prefetch={false}>
          Voir tout l’annuaire
        </Link>
      }
    >
      {ways.length > 0 ? (
        <>
          <p>Avec un critère de moins, il y en a :</p>
          <ul className="liste-puces">
            {ways.map(({ key, label, href }) => (
              <li key={key}>
                <Link href={href} prefetch={false}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {asked
            ? 'Cherchez un seul mot : un nom, une commune, une discipline.'
            : 'Les premières fiches paraîtront ici.'}
        </p>
      )}
    </EmptyState>
  );
}
