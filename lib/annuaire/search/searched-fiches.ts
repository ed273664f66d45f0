import { Prisma } from '@/lib/core/db';
import { rowsAnew } from '@/lib/recherche/anew';
import type { Searched, Value } from '@/lib/recherche/searched';
import { listed, type Part, partsSql, type Question } from './conditions';
import { choixListes, ouiNons } from './schema';

export type Facet = Exclude<Part, 'q'>;

const MOST_VALUES = 500;

/** What the annuaire is searched by. */
export const searchedFiches: Searched<Question, Facet> = {
  table: 'fiches',
  alias: 'f',
  mots: 'annuaire_mots',
  texts: Prisma.sql`f."rechercheNom" || ' ' || f."rechercheTexte"`,
  listed,
  facets: [...choixListes, ...ouiNons, 'rayon'],
  parts: partsSql,
  counted: Prisma.sql`f."genreId", f.disciplines, f.publics, f."communeInsee", f.accessible, f."accueilResidence"`,
  counts: {
    genre: (where) => Prisma.sql`select 'genre', "genreId", count(*) from c where ${where} group by 2`,
    discipline: (where) => Prisma.sql`
      select 'discipline', d, count(*) from c, unnest(disciplines) as d where ${where} group by 2`,
    public: (where) => Prisma.sql`
      select 'public', p, count(*) from c, unnest(publics) as p where ${where} group by 2`,
    epci: (where) => Prisma.sql`
      select 'epci', epci, count(*) from c join communes on insee = "communeInsee"
      where epci is not null and ${where} group by 2`,
    accessible: (where) => Prisma.sql`
      select 'accessible', '1', count(*) from c where accessible and ${where}`,
    residence: (where) => Prisma.sql`
      select 'residence', '1', count(*) from c where "accueilResidence" and ${where}`,
  },
  async values() {
    const named = await rowsAnew<Value<Facet>>(Prisma.sql`
      select liste::text as facet, id as value from termes where liste in ('genre', 'discipline', 'public')
      union all select 'epci', code from epci limit ${MOST_VALUES}`);
    return [...named, ...ouiNons.map((facet) => ({ facet, value: '1' }))];
  },
  withOnly: (question, { facet, value }) =>
    facet === 'accessible' || facet === 'residence'
      ? { ...question, [facet]: true }
      : { ...question, [facet]: [value] },
  asks(question, { facet, value }) {
    const asked = question[facet];
    return Array.isArray(asked) ? asked.includes(value) : asked === true;
  },
};
