import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { paths } from '@/lib/core/paths';

/** No annonce answers: what to change, and what that would give. */
export function NothingFound({
  asked,
  ways,
}: {
  /** Whether anything was asked for. */
  asked: boolean;
  ways: readonly { key: string; label: string; href: string }[];
}) {
  if (!asked)
    return (
      <EmptyState
        drawing="vide"
        title="Pas encore d’annonce"
        level={3}
        action={
          <ButtonLink href={paths.annonceNouvelle()} variant="secondaire" prefetch={false}>
            Écrire la première
          </ButtonLink>
        }
      >
        <p>Une salle, du matériel, des mains : un titre et quelques lignes suffisent.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="introuvable"
      title="Aucune annonce ne répond à tout cela"
      level={3}
      action={
        <Link className="btn btn--secondaire" href={paths.annonces()} prefetch={false}>
          Voir toutes les annonces
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
          Cherchez un seul mot, ou élargissez la distance. Gardez la recherche : vous saurez quand il y en
          aura une.
        </p>
      )}
    </EmptyState>
  );
}
