import type { Actor } from '@/lib/comptes/actor';
import { remembered } from '@/lib/core/remembered';
import { listSujets, type SujetRow } from './list';

/** The sujets written in last, as everybody sees them. */
export const latestSujets = (_actor: Actor, most: number): Promise<SujetRow[]> =>
  remembered(`forum, les ${most} derniers`, async () => {
    const { items } = await listSujets({ kind: 'visiteur' }, { tri: 'activite', page: 1 });
    return items.slice(0, most);
  });
