import { randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { searchable, slugify } from '@/lib/core/text';

export type Named = { nom: string; commune: string };

/** With the town, unless the name says it: public lists are full of the same names. */
const wish = ({ nom, commune }: Named) =>
  slugify(searchable(nom).includes(searchable(commune)) ? nom : `${nom} ${commune}`);

/** An address for each of several new fiches, none of which is or was another's. */
export async function freeSlugs(tx: Tx, named: readonly Named[]): Promise<string[]> {
  const wishes = named.map(wish);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    select slug from fiches where slug = any(${wishes})
    union select slug from fiche_redirections where slug = any(${wishes})`;
  const taken = new Set(rows.map(({ slug }) => slug));
  return wishes.map((slug) => {
    const free = taken.has(slug) ? `${slug}-${randomBytes(3).toString('hex')}` : slug;
    taken.add(free);
    return free;
  });
}
