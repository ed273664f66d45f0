import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rowsWithin } from '@/lib/core/db';
import { likeliest, type Near, nearWords } from '@/lib/recherche/corrections';
import { spellings, tsquery } from '@/lib/recherche/query-words';
import { sources } from './sources';
import { sortes } from './words';

const PATIENCE = 2_500;
/** Words taken for one that nothing holds. */
const MOST = 3;
const LOOKED_AT = 200;

/** Whether something the actor may read holds the word. */
function heldSql(actor: Actor, word: string): Prisma.Sql {
  const parts = sortes.flatMap((sorte) => {
    const hits = sources[sorte].hits(actor, { tsquery: word, depuis: null }, 1);
    return hits ? [Prisma.sql`exists (${hits})`] : [];
  });
  return Prisma.join(parts, ' or ');
}

type Weighed = { word: string; silent: boolean; known: boolean };

/** What each word is worth to this actor; a silent one (« le ») says nothing. */
async function weighWords(actor: Actor, words: readonly string[]): Promise<Weighed[]> {
  if (words.length === 0) return [];
  const parts = words.map(
    (word) => Prisma.sql`select ${word}::text as word,
      numnode(to_tsquery('french', ${word})) = 0 as silent, (${heldSql(actor, word)}) as known`,
  );
  return rowsWithin<Weighed>(Prisma.join(parts, ' union all '), PATIENCE);
}

/** Last messages of each of one’s espaces whose words are looked at, and of all of them. */
const LAST_MESSAGES = 1_000;
const MOST_MESSAGES = 5_000;

/**
 * Words like these, of titles and names that have no table of their words; in one’s own espaces, of what was said last
 * too.
 */
function likeTitles(actor: Actor, typed: readonly string[]): Promise<Near[]> {
  const own = actor.kind === 'compte' ? actor.id : '';
  const inOwn = (of: string) =>
    Prisma.sql`select ${Prisma.raw(of)} x join membres m on m."espaceId" = x."espaceId" and m."compteId" = ${own}`;
  return rowsWithin<Near>(
    Prisma.sql`
      select t.typed, w.mot, w.nombre, similarity(w.mot, t.typed) as near from unnest(${[...typed]}::text[]) t(typed) join (
        select mot, count(*)::int as nombre from (
          select "rechercheTitre" as titre from sujets where "deletedAt" is null and "hiddenAt" is null
          union all select "rechercheTitre" from articles where etat = 'publie' and "hiddenAt" is null
          union all select "rechercheTitre" from appels where etat = 'publie'
          union all select recherche from espaces where visibilite = 'visible'
          union all select e.recherche from espaces e join membres m on m."espaceId" = e.id and m."compteId" = ${own}
          union all ${inOwn('left(x.recherche, 2000) from documents')}
          union all ${inOwn('x.recherche from fichiers')}
          union all (select x.recherche from membres m cross join lateral (
              select recherche from messages where "espaceId" = m."espaceId" and kind = 'message' and "deletedAt" is null
              order by seq desc limit ${LAST_MESSAGES}) x
            where m."compteId" = ${own} limit ${MOST_MESSAGES})
        ) titres, unnest(string_to_array(titre, ' ')) mot where length(mot) between 3 and 40 group by mot
      ) w on w.mot % t.typed or w.mot like t.typed || '%'
      order by near desc limit ${LOOKED_AT}`,
    PATIENCE,
  );
}

export type Mended = {
  /** Words that may be, or begin, what was typed; null where none does. */
  tsquery: string | null;
  changes: { typed: string; read: string }[];
  /** Any of the words. */
  any: string | null;
  /** All words looked for, to mark them. */
  words: string[];
};

/**
 * What to look for where nothing has all the words: slips mended in those that nothing holds. A word is read only as one
 * that something the actor may read holds: what is hidden or others’ is never told, not even as a suggestion.
 */
export async function mend(actor: Actor, words: readonly string[]): Promise<Mended> {
  const weighed = await weighWords(actor, words);
  const telling = weighed.filter(({ silent }) => !silent);
  const unknown = telling.filter(({ known }) => !known).map(({ word }) => word);
  const near = likeliest(
    unknown,
    unknown.length === 0
      ? []
      : (
          await Promise.all([
            nearWords({ mots: 'annuaire_mots' }, unknown),
            nearWords({ mots: 'annonce_mots' }, unknown),
            likeTitles(actor, unknown),
          ])
        ).flat(),
  );
  const guesses = [...new Set([...near.values()].flatMap((all) => [...new Set(all)].slice(0, MOST * 2)))];
  const held = await weighWords(actor, guesses);
  const readable = new Set(held.filter(({ known }) => known).map(({ word }) => word));
  const changes: Mended['changes'] = [];
  const groups = telling.map(({ word }) => {
    const read = [...new Set(near.get(word) ?? [])].filter((one) => readable.has(one)).slice(0, MOST);
    const [first] = read;
    if (first && !first.startsWith(word)) changes.push({ typed: word, read: first });
    return read.length > 0 ? read : spellings(word);
  });
  return {
    tsquery: unknown.length > 0 && groups.length > 0 ? tsquery(groups) : null,
    changes,
    any: groups.length > 1 ? tsquery(groups, false) : null,
    words: groups.flat(),
  };
}
