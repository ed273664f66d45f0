import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { Prisma, rows } from '@/lib/core/db';
import { type Page, toPage } from '@/lib/core/pagination';
import { remembered } from '@/lib/core/remembered';
import { plainText } from '@/lib/core/rich-text/plain';
import { excerptAround } from '@/lib/messages/excerpts';
import { rowsAnew } from '@/lib/recherche/anew';
import { queryWords } from '@/lib/recherche/query-words';
import { type Person, personSql } from '../people';
import { PAR_PAGE, type Tri } from '../words';
import { visibleSql } from './categories';
import { hitsSql, type Searched } from './search';

/** Days a sujet nobody opened is new. */
const NEW_DAYS = 14;

export type SujetRow = {
  id: string;
  slug: string;
  titre: string;
  etiquettes: string[];
  categorie: { slug: string; nom: string };
  auteur: Person;
  createdAt: Date;
  /** Answers one can read. */
  nombre: number;
  derniere: { nom: string; at: Date } | null;
  epingle: boolean;
  ferme: boolean;
  resolu: boolean;
  /** Messages the actor has not read of a sujet they read before; 0 when all is read. */
  nonLus: number;
  /** Never opened by the actor, and of late. */
  nouveau: boolean;
  /** Of a search: where the words stand. */
  extrait: { texte: string; marks: [number, number][]; numero: number } | null;
};

export type ForumList = {
  tri: Tri;
  /** Id of one category. */
  categorieId?: string | undefined;
  etiquette?: string | undefined;
  page: number;
  searched?: Searched | null;
  /** As typed. */
  q?: string;
};

/** How far the reader (`l`) read each sujet (`s`). A visitor’s page asks nothing: it is kept for all of them. */
export const readingSql = (compteId: string) =>
  compteId
    ? Prisma.sql`left join sujet_lectures l on l."sujetId" = s.id and l."compteId" = ${compteId}`
    : Prisma.sql`cross join (select null::int as numero) l`;

type Raw = Omit<SujetRow, 'extrait' | 'derniere'> & {
  derniereNom: string | null;
  derniereAt: Date;
  texte: string | null;
  numero: number | null;
};

const orders: Record<Tri, Prisma.Sql> = {
  activite: Prisma.sql`(s."epingleAt" is null), s."derniereAt" desc, s.id`,
  nouveaux: Prisma.sql`s."createdAt" desc, s.id`,
  'sans-reponse': Prisma.sql`s."createdAt" desc, s.id`,
  resolus: Prisma.sql`s."derniereAt" desc, s.id`,
  'mes-sujets': Prisma.sql`s."createdAt" desc, s.id`,
};

function conditions(actor: Actor, { tri, categorieId, etiquette }: ForumList): Prisma.Sql {
  const parts = [visibleSql];
  if (categorieId) parts.push(Prisma.sql`s."categorieId" = ${categorieId}`);
  if (etiquette) parts.push(Prisma.sql`s.etiquettes @> array[${etiquette}]::text[]`);
  if (tri === 'sans-reponse') parts.push(Prisma.sql`s.nombre = 0`);
  if (tri === 'resolus') parts.push(Prisma.sql`s."retenueId" is not null`);
  if (tri === 'mes-sujets') parts.push(Prisma.sql`s."auteurId" = ${actor.kind === 'compte' ? actor.id : ''}`);
  return Prisma.join(parts, ' and ');
}

/**
 * One page of the sujets, and how many there are: two statements whatever their number. Pinned ones come first in the order
 * of activity; a search ranks by how well a title or one message answers.
 */
export async function listSujets(actor: Actor, list: ForumList): Promise<Page<SujetRow>> {
  const { page, searched, q = '' } = list;
  const where = conditions(actor, list);
  const hits = searched ? Prisma.sql`${hitsSql(searched.tsquery)},` : Prisma.empty;
  const joined = searched ? Prisma.sql`join hits h on h.id = s.id` : Prisma.empty;
  const order = searched ? Prisma.sql`h.rank desc, s."derniereAt" desc, s.id` : orders[list.tri];
  const compteId = actor.kind === 'compte' ? actor.id : '';
  const fresh = new Date(now().getTime() - NEW_DAYS * 86_400_000);
  // A search is planned for its words; a list is always read in the same way.
  const ask = searched ? rowsAnew : rows;
  const found = await ask<Raw>(Prisma.sql`
    with ${hits} page as materialized (
      select s.id, row_number() over (order by ${order}) as place,
        ${searched ? Prisma.sql`h."reponseId"` : Prisma.sql`null::text as "reponseId"`}
      from sujets s ${joined} where ${where} order by ${order} limit ${PAR_PAGE} offset ${(page - 1) * PAR_PAGE})
    select s.id, s.slug, s.titre, s.etiquettes, json_build_object('slug', k.slug, 'nom', k.nom) as categorie,
      ${personSql('a')} as auteur, s."createdAt", s.nombre, d.nom as "derniereNom", s."derniereAt",
      s."epingleAt" is not null as epingle, s."fermeAt" is not null as ferme, s."retenueId" is not null as resolu,
      case when l.numero is null then 0 else greatest(s.compteur - l.numero, 0) end as "nonLus",
      ${compteId} <> '' and l.numero is null and s."createdAt" > ${fresh}::timestamptz as nouveau,
      r.texte, r.numero
    from page p join sujets s on s.id = p.id
      join forum_categories k on k.id = s."categorieId" join comptes a on a.id = s."auteurId"
      left join comptes d on d.id = s."derniereParId"
      ${readingSql(compteId)}
      left join reponses r on r.id = p."reponseId"
    order by p.place`);
  const count = async () => {
    const [row] = await ask<{ total: number }>(Prisma.sql`
      ${searched ? Prisma.sql`with ${hitsSql(searched.tsquery)}` : Prisma.empty}
      select count(*)::int as total from sujets s ${joined} where ${where}`);
    return row?.total ?? 0;
  };
  const { tri, categorieId, etiquette } = list;
  const total =
    searched || tri === 'mes-sujets'
      ? await count()
      : await remembered(`forum, nombre ${JSON.stringify({ tri, categorieId, etiquette })}`, count);
  return toPage(
    found.map((row) => toRow(row, lookedFor(q, searched))),
    total,
    page,
    PAR_PAGE,
  );
}

/** The words to mark: those typed, and those read in the place of slips. */
const lookedFor = (q: string, searched: Searched | null | undefined) => [
  ...queryWords(q),
  ...(searched?.read?.kind === 'corrected' ? searched.read.words.map(({ read }) => read) : []),
];

function toRow({ derniereNom, derniereAt, texte, numero, ...row }: Raw, words: string[]): SujetRow {
  const extrait = texte === null || numero === null ? null : excerptAround(plainText(texte), words);
  return {
    ...row,
    derniere: row.nombre > 0 && derniereNom ? { nom: derniereNom, at: new Date(derniereAt) } : null,
    extrait: extrait && { texte: extrait.extrait, marks: extrait.marks, numero: numero ?? 1 },
  };
}

/** Sujets nobody has answered, for the tab that says so. */
export const countSansReponse = (_actor: Actor, categorieId?: string): Promise<number> =>
  remembered(`forum, sans réponse ${categorieId ?? ''}`, async () => {
    const [row] = await rows<{ total: number }>(Prisma.sql`
      select count(*)::int as total from sujets s where ${visibleSql} and s.nombre = 0
        ${categorieId ? Prisma.sql`and s."categorieId" = ${categorieId}` : Prisma.empty}`);
    return row?.total ?? 0;
  });
