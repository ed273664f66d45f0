import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';

/**
 * What anybody may say about a fiche, at its foot. `reprise`: somebody speaks for it, and answers for its being there.
 */
export function FicheActions({ id, slug, reprise }: { id: string; slug: string; reprise: boolean }) {
  return (
    <ul className="actions-fines">
      <li>
        <Link href={paths.ficheCorriger(slug)} prefetch={false}>
          <Icon name="pencil" /> Proposer une correction
        </Link>
      </li>
      <li>
        <Link href={paths.ficheSignaler(slug)} prefetch={false}>
          <Icon name="flag" /> Signaler : fermé, erreur, doublon
        </Link>
      </li>
      <li>
        <Link href={paths.signaler('fiche', id)} prefetch={false} rel="nofollow">
          <Icon name="flag" /> Signaler un contenu contraire à la charte
        </Link>
      </li>
      {reprise ? null : (
        <li>
          <Link href={paths.ficheSignaler(slug, { motif: 'retrait' })} prefetch={false}>
            Demander le retrait de cette fiche
          </Link>
        </li>
      )}
    </ul>
  );
}
