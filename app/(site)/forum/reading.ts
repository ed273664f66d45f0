import type { Actor } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { readEtiquettes } from '@/lib/forum/schema';
import { type Tri, tris } from '@/lib/forum/words';

export type Given = string | string[] | undefined;
export const one = (value: Given) => (typeof value === 'string' ? value : '');

/** What the address of the list asks for. */
export type Asked = { rubrique: string; etiquette: string; tri: Tri; q: string; page: number };

export const readTri = (value: Given, actor: Actor): Tri => {
  const tri = tris.find((name) => name === value) ?? 'activite';
  return tri === 'mes-sujets' && actor.kind !== 'compte' ? 'activite' : tri;
};

export const readEtiquette = (value: Given) => readEtiquettes(one(value))[0] ?? '';

/** The address of the list: what goes without saying is left out. */
export const forumAddress = ({ rubrique, etiquette, tri, q, page }: Partial<Asked>) =>
  paths.forum({
    q: q || undefined,
    rubrique: rubrique || undefined,
    etiquette: etiquette || undefined,
    tri: !tri || tri === 'activite' ? undefined : tri,
    page: page && page > 1 ? String(page) : undefined,
  });
