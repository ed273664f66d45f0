import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { remembered } from '@/lib/core/remembered';
import { canDeleteSujet, canModerateWritten, canReadSujet, canReply, canRestore } from '../policy';
import { type Niveau, PAR_PAGE } from '../words';

/** Who is told of an answer because they follow the sujet: four names, the actor left out. */
export type Prevenus = { noms: string[]; total: number };

/** A sujet, whatever page of it is read. */
export type SujetPage = {
  id: string;
  slug: string;
  titre: string;
  etiquettes: string[];
  categorie: { id: string; slug: string; nom: string };
  auteurId: string;
  auteurNom: string;
  createdAt: Date;
  /** Answers one can read. */
  nombre: number;
  /** People who wrote the answers one can read. */
  personnes: number;
  /** Last number given. */
  compteur: number;
  /** Changes when what stands in it does (`newsOf`). */
  etat: number;
  /** Messages that have a place, those deleted or hidden included. */
  places: number;
  pages: number;
  epingleAt: Date | null;
  fermeAt: Date | null;
  retenueId: string | null;
  deletedAt: Date | null;
  deletedById: string | null;
  hiddenAt: Date | null;
  fusionneDansId: string | null;
  /** The last number the actor read; null when they never opened it. */
  lu: number | null;
  /** What the actor said of it; null: nothing. */
  suivi: Niveau | null;
  prevenus: Prevenus;
  canReply: boolean;
  canDelete: boolean;
  canModerate: boolean;
  canRestore: boolean;
};

/** What changed in a sujet beside new messages: each of those raises both numbers. */
export const etatSql = Prisma.sql`s.rev - s.compteur as etat`;

/** A sujet as everybody’s page has it. */
type Raw = Omit<
  SujetPage,
  'pages' | 'lu' | 'suivi' | 'prevenus' | 'canReply' | 'canDelete' | 'canModerate' | 'canRestore'
> & { others: boolean };

const readSujet = (slug: string): Promise<Raw | null> =>
  remembered(`forum, sujet ${slug}`, async () => {
    const [row] = await rows<Raw>(Prisma.sql`
      select s.id, s.slug, s.titre, s.etiquettes, json_build_object('id', k.id, 'slug', k.slug, 'nom', k.nom) as categorie,
        s."auteurId", a.nom as "auteurNom", s."createdAt", s.nombre, s.compteur, ${etatSql}, s."epingleAt", s."fermeAt",
        s."retenueId", s."deletedAt", s."deletedById", s."hiddenAt", s."fusionneDansId", w.personnes, w.places, w.others
      from sujets s join forum_categories k on k.id = s."categorieId" join comptes a on a.id = s."auteurId"
        cross join lateral (
          select count(distinct r."auteurId") filter (where r.there and r.numero > 1)::int as personnes, count(*)::int as places,
            coalesce(bool_or(r."auteurId" <> s."auteurId" and r.there), false) as others
          from (select "auteurId", numero, "deletedAt" is null and "hiddenAt" is null as there from reponses
            where "sujetId" = s.id) r) w
      where s.slug = ${slug}`);
    return row ?? null;
  });

type Reading = Pick<SujetPage, 'lu' | 'suivi' | 'prevenus'>;

const NOTHING: Reading = { lu: null, suivi: null, prevenus: { noms: [], total: 0 } };

/** How far the actor read the sujet, what they said of it, and who hears of their answer: in one statement. */
async function readingOf(actor: Actor, sujetId: string): Promise<Reading> {
  if (actor.kind !== 'compte') return NOTHING;
  const [row] = await rows<Reading>(Prisma.sql`
    select (select numero from sujet_lectures where "compteId" = ${actor.id} and "sujetId" = ${sujetId}) as lu,
      (select niveau::text from forum_suivis
        where "compteId" = ${actor.id} and cible = 'sujet' and "cibleId" = ${sujetId}) as suivi,
      (select json_build_object('noms', coalesce(json_agg(nom), '[]'), 'total', coalesce(max(total), 0)) from (
        select c.nom, count(*) over ()::int as total from forum_suivis f join comptes c on c.id = f."compteId"
        where f.cible = 'sujet' and f."cibleId" = ${sujetId} and f.niveau <> 'rien' and f."compteId" <> ${actor.id}
          and c."deletedAt" is null and c."disabledAt" is null
        order by f."createdAt" limit 4) told) as prevenus`);
  return row ?? NOTHING;
}

/**
 * One sujet, by its address: what is public of it is remembered.
 * @returns the sujet, or the address it is found under now
 * @throws AppError `not_found`, also for what the actor may not read
 */
export async function getSujet(
  actor: Actor,
  slug: string,
): Promise<{ sujet: SujetPage } | { moved: { slug: string; from: string } }> {
  const row = await readSujet(slug);
  if (!row) return { moved: await redirection(actor, slug) };
  if (row.fusionneDansId) return { moved: await mergedInto(actor, row.id, row.fusionneDansId) };
  if (!canReadSujet(actor, row)) throw notFound();
  const { others, ...sujet } = row;
  return {
    sujet: {
      ...sujet,
      ...(await readingOf(actor, row.id)),
      pages: Math.max(1, Math.ceil(row.places / PAR_PAGE)),
      canReply: canReply(actor, row),
      canDelete: canDeleteSujet(actor, { ...row, others }),
      canModerate: canModerateWritten(actor, row),
      canRestore: canRestore(actor, row),
    },
  };
}

/** What tells whether one may know of a sujet: a hidden one has its title in its address. */
type Address = Parameters<typeof canReadSujet>[1] & { id: string; slug: string };
const addressSql = Prisma.sql`s.id, s.slug, s."auteurId", s."deletedAt", s."hiddenAt"`;

/** An address it had before. */
async function redirection(actor: Actor, slug: string) {
  const [row] = await rows<Address & { fusionneDansId: string | null }>(Prisma.sql`
    select ${addressSql}, s."fusionneDansId" from sujet_redirections d join sujets s on s.id = d."sujetId"
    where d.slug = ${slug}`);
  if (row?.fusionneDansId) return mergedInto(actor, row.id, row.fusionneDansId);
  if (!row || !canReadSujet(actor, row)) throw notFound();
  return { slug: row.slug, from: row.id };
}

async function mergedInto(actor: Actor, from: string, id: string) {
  const [row] = await rows<Address>(Prisma.sql`select ${addressSql} from sujets s where s.id = ${id}`);
  if (!row || !canReadSujet(actor, row)) throw notFound();
  return { slug: row.slug, from };
}

/**
 * Where a message that had this number in this sujet stands now; null when it never moved, is there again, or went where
 * the actor may not read.
 */
export async function movedMessage(
  actor: Actor,
  sujetId: string,
  numero: number,
): Promise<{ slug: string; numero: number } | null> {
  const [here] = await rows<{ id: string }>(
    Prisma.sql`select id from reponses where "sujetId" = ${sujetId} and numero = ${numero}::int`,
  );
  if (here) return null;
  const [row] = await rows<Address & { numero: number }>(Prisma.sql`
    select ${addressSql}, r.numero from reponse_redirections d join reponses r on r.id = d."reponseId"
      join sujets s on s.id = r."sujetId"
    where d."sujetId" = ${sujetId} and d.numero = ${numero}::int and s."fusionneDansId" is null`);
  return row && canReadSujet(actor, row) ? { slug: row.slug, numero: row.numero } : null;
}

/** The page, from 1, that a number stands on: read in the index alone. */
export async function pageOfNumero(_actor: Actor, sujetId: string, numero: number): Promise<number> {
  const [row] = await rows<{ place: number }>(Prisma.sql`
    select count(*)::int as place from reponses where "sujetId" = ${sujetId} and numero <= ${numero}::int`);
  return pageOfPlace(row?.place ?? 1);
}

export const pageOfPlace = (place: number) => Math.max(1, Math.ceil(place / PAR_PAGE));

/** The first number after what was read that can be; null when all was. */
export async function firstUnread(_actor: Actor, { id, lu, compteur }: SujetPage): Promise<number | null> {
  if (lu === null || lu >= compteur) return null;
  return remembered(`forum, après ${lu} de ${id}`, async () => {
    const [row] = await rows<{ numero: number | null }>(Prisma.sql`
      select min(numero) as numero from reponses where "sujetId" = ${id} and numero > ${lu}::int
        and "deletedAt" is null and "hiddenAt" is null`);
    return row?.numero ?? null;
  });
}

export type Voisin = { slug: string; titre: string };

/** Three sujets that share a tag, the more the sooner; else the last ones of the category. */
export function listVoisins(
  _actor: Actor,
  { id, etiquettes, categorie }: Pick<SujetPage, 'id' | 'etiquettes' | 'categorie'>,
): Promise<Voisin[]> {
  const visible = Prisma.sql`s.id <> ${id} and s."deletedAt" is null and s."hiddenAt" is null and s."fusionneDansId" is null`;
  return remembered(`forum, voisins ${id}`, () =>
    rows<Voisin>(Prisma.sql`
    select slug, titre from (
      (select s.slug, s.titre, s."derniereAt",
        (select count(*) from unnest(s.etiquettes) e where e = any(${etiquettes}::text[])) as near
        from sujets s where s.etiquettes && ${etiquettes}::text[] and ${visible} limit 200)
      union all
      (select s.slug, s.titre, s."derniereAt", 0 from sujets s
        where s."categorieId" = ${categorie.id} and ${visible} and not s.etiquettes && ${etiquettes}::text[]
        order by (s."epingleAt" is null), s."derniereAt" desc, s.id limit 3)
    ) v order by near desc, "derniereAt" desc limit 3`),
  );
}

/** The slug of a sujet the actor may read; null for any other. */
export async function addressOfSujet(actor: Actor, id: string): Promise<string | null> {
  const [row] = await rows<{ slug: string; auteurId: string; deletedAt: Date | null; hiddenAt: Date | null }>(
    Prisma.sql`select slug, "auteurId", "deletedAt", "hiddenAt" from sujets where id = ${id}`,
  );
  return row && canReadSujet(actor, row) ? row.slug : null;
}

/** Where a message stands; null when it is nowhere the actor may look. */
export async function addressOfReponse(actor: Actor, id: string): Promise<string | null> {
  const [row] = await rows<{ sujetId: string; numero: number }>(
    Prisma.sql`select "sujetId", numero from reponses where id = ${id}`,
  );
  const slug = row ? await addressOfSujet(actor, row.sujetId) : null;
  return row && slug ? paths.sujetMessage(slug, row.numero) : null;
}
