import { DoublonList } from '@/components/imports/doublon-list';
import { Pagination } from '@/components/ui/pagination';
import type { Connecte } from '@/lib/comptes/actor';
import { listDoublons } from '@/lib/imports/queries/doublons';
import type { ImportView } from '@/lib/imports/queries/view';
import { decideAllAction, decideLigneAction } from '../actions';

type Props = { actor: Connecte; view: ImportView; page: number; href: (page: number) => string };

/** The probable duplicates of an import, a page of them. Nothing when there are none. */
export async function Doublons({ actor, view: { id, counts }, page, href }: Props) {
  const { items, total, pages } = await listDoublons(actor, id, page);
  if (total === 0) return null;
  return (
    <div className="pile">
      <DoublonList
        importId={id}
        doublons={items}
        total={total}
        undecided={counts.doublon}
        decide={decideLigneAction}
        decideAll={decideAllAction}
      />
      <Pagination page={page} pages={pages} href={href} label="Pages des doublons" />
    </div>
  );
}
