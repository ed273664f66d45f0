import { canSeeAnnonce } from '@/lib/annonces/policy';
import { extractOf } from '@/lib/annonces/rows';
import type { AnnonceEtat } from '@/lib/annonces/words';
import { suspensionOf } from '@/lib/comptes/access';
import type { Connecte } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { holdsSql } from '@/lib/core/folded';
import { unreadBy } from './unread';
import type { ConversationLine } from './words';

/** Signs of the last message that a list shows. */
const EXTRAIT = 160;

type Row = {
  id: string;
  objet: string;
  annonceSlug: string | null;
  annonceEtat: AnnonceEtat | null;
  annonceAuteurId: string | null;
  autreId: string | null;
  autreNom: string | null;
  portraitId: string | null;
  left: boolean;
  ficheNom: string | null;
  ficheSlug: string | null;
  texte: string | null;
  auteurId: string | null;
  ecritAt: Date;
  unread: boolean;
  espaceSlug: string | null;
  monte: boolean;
  bloque: boolean;
  bloquePar: boolean;
};

/** A conversation, its other side and the last thing written in it. */
const fromSql = Prisma.sql`
    from conversation_participants p
    join conversations c on c.id = p."conversationId"
    left join lateral (
      select * from conversation_participants x
      where x."conversationId" = c.id and x."compteId" <> p."compteId" order by x."compteId" limit 1) o on true
    left join comptes who on who.id = o."compteId"
    left join fiches f on f.id = o."ficheId" and f.etat = 'publiee'
    left join lateral (
      select * from conversation_messages y
      where y."conversationId" = c.id and y."hiddenAt" is null order by y."createdAt" desc, y.id desc limit 1) m on true`;

/** Those whose subject, other side or last message holds these words. */
export const saidSql = (q: string) =>
  holdsSql(Prisma.sql`concat_ws(' ', c.objet, who.nom, f.nom, m.texte)`, q);

/** How many of one’s conversations hold these words. */
export async function countSaid(actor: Connecte, q: string): Promise<number> {
  const [row] = await rows<{ total: number }>(Prisma.sql`
    select count(*)::int as total ${fromSql}
    where p."compteId" = ${actor.id} and p."leftAt" is null and ${saidSql(q)}`);
  return row?.total ?? 0;
}

/** Conversations one is in, the last written first, in one statement whatever their number. */
export async function readLines(
  actor: Connecte,
  which: Prisma.Sql,
  { take, skip = 0 }: { take: number; skip?: number },
): Promise<ConversationLine[]> {
  const found = await rows<Row>(Prisma.sql`
    select c.id, c.objet, a.slug as "annonceSlug", a.etat::text as "annonceEtat", a."auteurId" as "annonceAuteurId",
      o."compteId" as "autreId", who.nom as "autreNom", who."portraitId",
      o."leftAt" is not null or who."deletedAt" is not null as "left",
      f.nom as "ficheNom", f.slug as "ficheSlug",
      m.texte, m."auteurId", coalesce(m."createdAt", c."createdAt") as "ecritAt", ${unreadBy} as unread,
      e.slug as "espaceSlug", c."espaceId" is not null as monte,
      exists (select from blocages b where b."compteId" = p."compteId" and b."bloqueId" = o."compteId") as bloque,
      exists (select from blocages b where b."compteId" = o."compteId" and b."bloqueId" = p."compteId") as "bloquePar"
    ${fromSql}
    left join annonces a on a.id = c."annonceId"
    left join espaces e on e.id = c."espaceId"
      and exists (select 1 from membres z where z."espaceId" = e.id and z."compteId" = p."compteId")
    where p."compteId" = ${actor.id} and p."leftAt" is null and ${which}
    order by c."updatedAt" desc, c.id desc limit ${take} offset ${skip}`);
  return found.map((row) => toLine(actor, row));
}

function toLine(actor: Connecte, row: Row): ConversationLine {
  const annonce = row.annonceEtat &&
    row.annonceAuteurId && { etat: row.annonceEtat, auteurId: row.annonceAuteurId };
  return {
    id: row.id,
    objet: row.objet,
    annonceSlug: annonce && canSeeAnnonce(actor, annonce) ? row.annonceSlug : null,
    correspondant: {
      id: row.autreId ?? '',
      nom: row.autreNom ?? '',
      portraitId: row.portraitId,
      structure: row.ficheNom && row.ficheSlug ? { nom: row.ficheNom, slug: row.ficheSlug } : null,
      left: row.left,
    },
    dernier: {
      extrait: extractOf(row.texte ?? '', EXTRAIT),
      mine: row.auteurId === actor.id,
      createdAt: row.ecritAt,
    },
    unread: row.unread,
    espaceSlug: row.espaceSlug,
    monte: row.monte,
    bloque: row.bloque,
    canMount:
      !row.monte &&
      !row.left &&
      !row.bloque &&
      !row.bloquePar &&
      row.autreId !== null &&
      suspensionOf(actor) === null,
  };
}
