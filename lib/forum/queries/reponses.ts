import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma, rows } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { remembered } from '@/lib/core/remembered';
import { excerpt } from '@/lib/core/rich-text/plain';
import { renderRichText } from '@/lib/core/rich-text/render';
import { fichierRefSelect, toFichierRef } from '@/lib/fichiers/row';
import type { FichierRef } from '@/lib/fichiers/schema';
import { findMentions } from '@/lib/messages/mentions';
import { mayEditReponse } from '../access';
import { stateOf } from '../changed';
import { type Person, personSql } from '../people';
import {
  canDeleteReponse,
  canEditReponse,
  canFindUseful,
  canModerateWritten,
  canReadReponse,
  canRestore,
  canRetain,
  isThere,
} from '../policy';
import { MAX_FICHIERS, PAR_PAGE, type ReponseRights } from '../words';
import type { SujetPage } from './sujet';

/** Characters of a message that another one quotes. */
const QUOTE = 280;

export type Cite = { numero: number; nom: string; extrait: string; sujetSlug: string };

/** One message, as this actor reads it. */
export type ReponseRow = ReponseRights & {
  id: string;
  numero: number;
  auteur: Person;
  /** Empty for who may not read it. */
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  /** « par son auteur », « par un agent ». */
  deleted: 'auteur' | 'agent' | null;
  hidden: boolean;
  /** How many found it useful, and whether the actor did. */
  utiles: number;
  utile: boolean;
  cite: Cite | null;
  fichiers: FichierRef[];
  retenue: boolean;
  /** Flagged for the agents, and not looked at yet. */
  aRelire: boolean;
};

/** A message as everybody’s page has it. */
type Raw = {
  id: string;
  numero: number;
  auteurId: string;
  auteur: Person;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  deletedById: string | null;
  hiddenAt: Date | null;
  utiles: number;
  aRelire: boolean;
  cite: Cite | null;
  fichiers: FichierRef[];
};

type Said = Omit<Raw, 'html' | 'fichiers' | 'cite'> & {
  texte: string;
  noms: string[] | null;
  cite: (Omit<Cite, 'extrait'> & { texte: string; gone: boolean }) | null;
};

/** Messages of a sujet, drawn: the same whoever reads them. */
async function drawReponses(sujetId: string, where: Prisma.Sql): Promise<Raw[]> {
  const found = await rows<Said>(
    Prisma.sql`
    select r.id, r.numero, r."auteurId", ${personSql('a')} as auteur, r.texte, r."createdAt", r."editedAt",
      r."deletedAt", r."deletedById", r."hiddenAt", r.utiles,
      r."aRelireAt" is not null and r."relueAt" is null as "aRelire",
      (select json_build_object('numero', q.numero, 'nom', b.nom, 'texte', left(q.texte, 4000),
          'gone', q."deletedAt" is not null or q."hiddenAt" is not null or (t.id <> r."sujetId"
            and (t."deletedAt" is not null or t."hiddenAt" is not null)), 'sujetSlug', t.slug)
        from reponses q join comptes b on b.id = q."auteurId" join sujets t on t.id = q."sujetId"
        where q.id = r."citeId") as cite,
      (select array_agg(m.nom) from comptes m where m.id = any(r.mentions)) as noms
    from reponses r join comptes a on a.id = r."auteurId"
    where r."sujetId" = ${sujetId} and ${where}`,
  );
  const fichiers = await fichiersOf(found.map(({ id }) => id));
  return found.map(({ texte, noms, cite, ...row }) => {
    const people = (noms ?? []).map((nom) => ({ compteId: nom, nom }));
    return {
      ...row,
      html: renderRichText(texte, people.length > 0 ? { names: (text) => findMentions(text, people) } : {}),
      fichiers: fichiers.get(row.id) ?? [],
      cite: cite && {
        ...{ numero: cite.numero, nom: cite.nom, sujetSlug: cite.sujetSlug },
        extrait: cite.gone ? '' : excerpt(cite.texte, QUOTE),
      },
    };
  });
}

/** Messages of a sujet, as this actor reads them. */
export const readReponses = async (actor: Actor, sujet: SujetPage, where: Prisma.Sql) =>
  asRead(actor, sujet, await drawReponses(sujet.id, where));

async function asRead(actor: Actor, sujet: SujetPage, drawn: readonly Raw[]): Promise<ReponseRow[]> {
  const useful = await foundUseful(actor, drawn);
  return drawn.map((row) => toRow(actor, sujet, row, useful.has(row.id)));
}

/** Those of them that the actor found useful. */
async function foundUseful(actor: Actor, drawn: readonly Raw[]): Promise<ReadonlySet<string>> {
  const ids = drawn.filter(({ utiles }) => utiles > 0).map(({ id }) => id);
  if (actor.kind !== 'compte' || ids.length === 0) return new Set();
  const found = await rows<{ reponseId: string }>(Prisma.sql`
    select "reponseId" from reponse_utiles where "compteId" = ${actor.id} and "reponseId" = any(${ids}::text[])`);
  return new Set(found.map(({ reponseId }) => reponseId));
}

function toRow(actor: Actor, sujet: SujetPage, row: Raw, utile: boolean): ReponseRow {
  const readable = canReadReponse(actor, row);
  return {
    id: row.id,
    numero: row.numero,
    auteur: row.auteur,
    html: readable ? row.html : '',
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deleted: row.deletedAt ? (row.deletedById === row.auteurId ? 'auteur' : 'agent') : null,
    hidden: row.hiddenAt !== null,
    utiles: row.utiles,
    utile,
    cite: row.cite,
    fichiers: readable ? row.fichiers : [],
    retenue: sujet.retenueId === row.id,
    aRelire: row.aRelire,
    canEdit: canEditReponse(actor, row, sujet),
    canDelete: canDeleteReponse(actor, row, sujet),
    // The first message is its sujet.
    canModerate: row.numero > 1 && canModerateWritten(actor, row) && isThere(sujet),
    canRestore: row.numero > 1 && canRestore(actor, row),
    canRetain: canRetain(actor, row, sujet),
    canFindUseful: canFindUseful(actor, row),
  };
}

/** The files of these messages, in their order; one query. */
async function fichiersOf(ids: string[]): Promise<Map<string, FichierRef[]>> {
  const found = new Map<string, FichierRef[]>();
  if (ids.length === 0) return found;
  const joined = await db.reponseFichier.findMany({
    where: { reponseId: { in: ids }, fichier: { etat: 'pret' } },
    orderBy: [{ rang: 'asc' }, { fichierId: 'asc' }],
    take: ids.length * MAX_FICHIERS,
    select: { reponseId: true, fichier: { select: fichierRefSelect } },
  });
  for (const { reponseId, fichier } of joined)
    found.set(reponseId, [...(found.get(reponseId) ?? []), toFichierRef(fichier)]);
  return found;
}

/** The messages of one page of a sujet, in their order: drawn once for all who read them. */
export async function listReponses(actor: Actor, sujet: SujetPage, page: number): Promise<ReponseRow[]> {
  const drawn = await remembered(`forum, messages ${sujet.id}, page ${page}`, () =>
    drawReponses(
      sujet.id,
      Prisma.sql`r.id in (select id from reponses where "sujetId" = ${sujet.id} order by numero
        limit ${PAR_PAGE} offset ${(page - 1) * PAR_PAGE}) order by r.numero`,
    ),
  );
  return asRead(actor, sujet, drawn);
}

/** The answer that settled it, wherever it stands; null when there is none. */
export async function getRetenue(actor: Actor, sujet: SujetPage): Promise<ReponseRow | null> {
  const { id, retenueId } = sujet;
  if (!retenueId) return null;
  const drawn = await remembered(`forum, retenue ${retenueId} de ${id}`, () =>
    drawReponses(id, Prisma.sql`r.id = ${retenueId}`),
  );
  const [row] = await asRead(actor, sujet, drawn);
  return row ?? null;
}

/** The message of this number, to be quoted; null when there is none to quote. */
export async function getCite(
  actor: Actor,
  sujet: SujetPage,
  numero: number,
): Promise<(Cite & { id: string }) | null> {
  const [row] = await readReponses(actor, sujet, Prisma.sql`r.numero = ${numero}::int`);
  if (!row || row.deleted || row.hidden) return null;
  const source = await db.reponse.findUnique({ where: { id: row.id }, select: { texte: true } });
  return {
    id: row.id,
    numero,
    nom: row.auteur.nom,
    extrait: excerpt(source?.texte ?? '', QUOTE),
    sujetSlug: sujet.slug,
  };
}

/** A message to be edited: as it was typed. */
export type Editable = {
  id: string;
  numero: number;
  texte: string;
  fichiers: FichierRef[];
  /** Sent back with what is written (`editReponse`). */
  vuLe: string;
};

/** @throws AppError `not_found`, also for somebody else’s */
export async function getEditable(actor: Actor, sujet: SujetPage, numero: number): Promise<Editable> {
  const [row] = await readReponses(actor, sujet, Prisma.sql`r.numero = ${numero}::int`);
  if (!row) throw notFound();
  const source = await db.reponse.findUniqueOrThrow({
    where: { id: row.id },
    select: {
      ...{ id: true, numero: true, texte: true, auteurId: true },
      ...{ editedAt: true, deletedAt: true, hiddenAt: true },
    },
  });
  if (!(await mayEditReponse(actor, source, sujet))) throw notFound();
  return { id: row.id, numero, texte: source.texte, fichiers: row.fichiers, vuLe: stateOf(source) };
}
