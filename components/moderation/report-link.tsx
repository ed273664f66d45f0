import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { CibleKind } from '@/lib/moderation/words';

/** The small way to the agents, beside each content. `quoi` tells one from another: « le message de Denis Mougel ». */
export function ReportLink({ cible, id, quoi }: { cible: CibleKind; id: string; quoi: string }) {
  return (
    <Link
      className="btn btn--discret btn--petit"
      href={paths.signaler(cible, id)}
      prefetch={false}
      rel="nofollow"
    >
      <Icon name="flag" /> Signaler<span className="sr"> {quoi}</span>
    </Link>
  );
}
