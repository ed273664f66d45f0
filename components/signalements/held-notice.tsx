import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';

/** Why the removal of a fiche somebody speaks for is not asked for here, and what one can do instead. */
export function HeldNotice({ slug }: { slug: string }) {
  return (
    <Notice tone="information" title="Le retrait de cette fiche ne se demande pas ici">
      <p>
        Ses référents la tiennent : ils parlent pour cette structure, et décident de sa place dans l’annuaire.
        S’il y a quelque chose de faux, <Link href={paths.ficheCorriger(slug)}>proposez une correction</Link>.
        Si elle vous nuit, ou si la structure n’existe plus, signalez-le ci-dessous.
      </p>
    </Notice>
  );
}
