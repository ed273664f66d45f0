import { Prisma } from '@/lib/core/db';
import type { Searched, Value } from '@/lib/recherche/searched';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { annonceNatures, annonceSens, annonceTransactions } from '../words';
import { listed, type Part, partsSql, type Question } from './conditions';
import { choixListes } from './schema';

export type Facet = Exclude<Part, 'q'>;

/** What annonces are searched by. */
export const searchedAnnonces: Searched<Question, Facet> = {
  table: 'annonces',
  alias: 'a',
  mots: 'annonce_mots',
  texts: Prisma.sql`a."rechercheTitre" || ' ' || a."rechercheTexte"`,
  listed,
  facets: [...choixListes, 'jours', 'libre', 'rayon'],
  parts: partsSql,
  counted: Prisma.sql`a.sens, a.nature, a.transactions, a.disciplines, a.etat, a."publishedAt"`,
  counts: {
    sens: (where) => Prisma.sql`select 'sens', sens::text, count(*) from c where ${where} group by 2`,
    nature: (where) => Prisma.sql`select 'nature', nature::text, count(*) from c where ${where} group by 2`,
    transaction: (where) => Prisma.sql`
      select 'transaction', t::text, count(*) from c, unnest(transactions) as t where ${where} group by 2`,
    discipline: (where) => Prisma.sql`
      select 'discipline', d, count(*) from c, unnest(disciplines) as d where ${where} group by 2`,
    libre: (where) => Prisma.sql`
      select 'libre', '1', count(*) from c where etat = 'publiee' and ${where}`,
  },
  async values() {
    const disciplines = ofListe(await listTermes({ retired: true }), 'discipline');
    const of = (facet: Facet, values: readonly string[]) =>
      values.map((value): Value<Facet> => ({ facet, value }));
    return [
      ...of('sens', annonceSens),
      ...of('nature', annonceNatures),
      ...of('transaction', annonceTransactions),
      ...of(
        'discipline',
        disciplines.map(({ id }) => id),
      ),
      ...of('libre', ['1']),
    ];
  },
  withOnly: (question, { facet, value }) =>
    facet === 'libre' ? { ...question, libre: true } : { ...question, [facet]: [value] },
  asks(question, { facet, value }) {
    if (facet === 'libre') return question.libre;
    if (facet === 'jours' || facet === 'rayon') return false;
    return question[facet].some((one) => one === value);
  },
};
