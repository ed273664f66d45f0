import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
import { paths } from '@/lib/core/paths';
import type { CibleKind } from '@/lib/moderation/words';

type Props = { cible: CibleKind; id: string; quoi: string };

/**
 * The small way to the agents, beside each content. `quoi` tells one from another: « le message de Denis Mougel ». Where a
 * person stands, it leads to blocking them as well.
 */
export function ReportLink({ cible, id, quoi }: Props) {
  return (
    <PageLink className="btn btn--discret btn--petit" href={paths.signaler(cible, id)} rel="nofollow">
      <Icon name="flag" /> {cible === 'compte' ? 'Signaler ou bloquer' : 'Signaler'}
      <span className="sr"> {quoi}</span>
    </PageLink>
  );
}
