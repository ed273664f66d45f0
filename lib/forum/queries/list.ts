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

type Raw = Omit<SujetRow, 'extrait' | 'derniere' | 'nonLus' | 'nouveau'> & {
  compteur: number;
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
 * One page of the sujets, and how many there are: two statements whatever their number, and one more for what a member has
 * not read. Pinned ones come first in the order of activity; a search ranks by how well a title or one message answers.
 * What anybody is shown alike is remembered.
 */
export async function listSujets(actor: Actor, list: ForumList): Promise<Page<SujetRow>> {
  const { page, searched, q = '', tri, categorieId, etiquette } = list;
  const where = conditions(actor, list);
  const mine = searched || tri === 'mes-sujets';
  const name = JSON.stringify({ tri, categorieId, etiquette });
  const found = await (mine
    ? readPage(where, list)
    : remembered(`forum, page ${page} ${name}`, () => readPage(where, list)));
  const [total, lectures] = await Promise.all([
    mine
      ? countSujets(where, searched)
      : remembered(`forum, nombre ${name}`, () => countSujets(where, searched)),
    lecturesOf(actor, found),
  ]);
  const reader = actor.kind === 'compte' ? { lectures, fresh: daysAgo(NEW_DAYS) } : null;
  return toPage(
    found.map((row) => toRow(row, reader, lookedFor(q, searched))),
    total,
    page,
    PAR_PAGE,
  );
}

/** The page itself: the same whoever reads it. A search is planned for its words; a list is always read in the same way. */
function readPage(where: Prisma.Sql, { page, searched, tri }: ForumList): Promise<Raw[]> {
  const hits = searched ? Prisma.sql`${hitsSql(searched.tsquery)},` : Prisma.empty;
  const joined = searched ? Prisma.sql`join hits h on h.id = s.id` : Prisma.empty;
  const order = searched ? Prisma.sql`h.rank desc, s."derniereAt" desc, s.id` : orders[tri];
  return (searched ? rowsAnew : rows)<Raw>(Prisma.sql`
    with ${hits} page as materialized (
      select s.id, row_number() over (order by ${order}) as place,
        ${searched ? Prisma.sql`h."reponseId"` : Prisma.sql`null::text as "reponseId"`}
      from sujets s ${joined} where ${where} order by ${order} limit ${PAR_PAGE} offset ${(page - 1) * PAR_PAGE})
    select s.id, s.slug, s.titre, s.etiquettes, json_build_object('slug', k.slug, 'nom', k.nom) as categorie,
      ${personSql('a')} as auteur, s."createdAt", s.nombre, s.compteur, d.nom as "derniereNom", s."derniereAt",
      s."epingleAt" is not null as epingle, s."fermeAt" is not null as ferme, s."retenueId" is not null as resolu,
      r.texte, r.numero
    from page p join sujets s on s.id = p.id
      join forum_categories k on k.id = s."categorieId" join comptes a on a.id = s."auteurId"
      left join comptes d on d.id = s."derniereParId"
      left join reponses r on r.id = p."reponseId"
    order by p.place`);
}

async function countSujets(where: Prisma.Sql, searched: Searched | null | undefined): Promise<number> {
  const joined = searched ? Prisma.sql`join hits h on h.id = s.id` : Prisma.empty;
  const [row] = await (searched ? rowsAnew : rows)<{ total: number }>(Prisma.sql`
    ${searched ? Prisma.sql`with ${hitsSql(searched.tsquery)}` : Prisma.empty}
    select count(*)::int as total from sujets s ${joined} where ${where}`);
  return row?.total ?? 0;
}

type Lectures = ReadonlyMap<string, number>;

/** How far the actor read each of these sujets; those they never opened are not in it. */
async function lecturesOf(actor: Actor, sujets: readonly { id: string }[]): Promise<Lectures> {
  if (actor.kind !== 'compte' || sujets.length === 0) return new Map();
  const ids = sujets.map(({ id }) => id);
  const found = await rows<{ sujetId: string; numero: number }>(Prisma.sql`
    select "sujetId", numero from sujet_lectures where "compteId" = ${actor.id} and "sujetId" = any(${ids}::text[])`);
  return new Map(found.map(({ sujetId, numero }) => [sujetId, numero]));
}

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

/** The words to mark: those typed, and those read in the place of slips. */
const lookedFor = (q: string, searched: Searched | null | undefined) => [
  ...queryWords(q),
  ...(searched?.read?.kind === 'corrected' ? searched.read.words.map(({ read }) => read) : []),
];

function toRow(
  { derniereNom, derniereAt, texte, numero, compteur, ...row }: Raw,
  reader: { lectures: Lectures; fresh: Date } | null,
  words: string[],
): SujetRow {
  const extrait = texte === null || numero === null ? null : excerptAround(plainText(texte), words);
  const lu = reader?.lectures.get(row.id);
  return {
    ...row,
    derniere: row.nombre > 0 && derniereNom ? { nom: derniereNom, at: new Date(derniereAt) } : null,
    nonLus: lu === undefined ? 0 : Math.max(compteur - lu, 0),
    nouveau: reader !== null && lu === undefined && row.createdAt > reader.fresh,
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
