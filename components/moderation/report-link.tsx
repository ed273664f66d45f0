import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
import { paths } from '@/lib/core/paths';
import type { CibleKind } from '@/lib/moderation/words';

type Props = {
  cible: CibleKind;
  id: string;
  quoi: string;
  /** Where a person stands, for who is signed in: it leads to blocking them as well. */
  block?: boolean;
};

/** The small way to the agents, beside each content. `quoi` tells one from another: « le message de Denis Mougel ». */
export function ReportLink({ cible, id, quoi, block = false }: Props) {
  return (
    <PageLink className="btn btn--discret btn--petit" href={paths.signaler(cible, id)} rel="nofollow">
      <Icon name="flag" /> {block ? 'Signaler ou bloquer' : 'Signaler'}
      <span className="sr"> {quoi}</span>
    </PageLink>
  );
}
