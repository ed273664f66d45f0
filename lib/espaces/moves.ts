import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import type { DocumentRow } from '@/lib/documents/schema';
import type { FichierRow } from '@/lib/fichiers/schema';
import { recentMessages } from '@/lib/messages/queries';

/** Something others did in the espace; `at` is the last of it. */
export type Move =
  | { kind: 'messages'; at: Date; authors: Author[]; count: number; more: boolean; excerpt: string }
  | { kind: 'document'; at: Date; id: string; titre: string; by: string; created: boolean }
  | { kind: 'fichiers'; at: Date; id: string; nom: string; by: string; count: number; more: boolean }
  | {
      kind: 'arrivee';
      at: Date;
      nom: string /** They opened the espace. */;
      opened: boolean;
      invitedBy: string | null;
    };

export type Author = { id: string; nom: string; portraitId: string | null };

/** Messages counted in one line, and arrivals listed: at most these many. */
const MESSAGES = 50;
const ARRIVALS = 6;
/** People whose added files make a line each. */
const PEOPLE = 6;
/** Files looked at; the home shows the first of them. */
export const FICHIERS = 20;
const EXCERPT = 180;

/**
 * What others did since a date, the last first: one line for the messages, one per document of `latest`, one per
 * person who added files of `latest`, one per arrival. Few queries, each bounded, whatever happened meanwhile.
 */
export async function movesSince(
  actor: Connecte,
  espaceId: string,
  since: Date,
  latest: { documents: DocumentRow[]; fichiers: FichierRow[] },
): Promise<Move[]> {
  const [messages, arrivals] = await Promise.all([
    messageMoves(actor, espaceId, since),
    arrivalMoves(actor, espaceId, since),
  ]);
  return [
    ...messages,
    ...documentMoves(actor, since, latest.documents),
    ...fichierMoves(actor, since, latest.fichiers),
    ...arrivals,
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
}

async function messageMoves(actor: Connecte, espaceId: string, since: Date): Promise<Move[]> {
  const recent = await recentMessages(actor, espaceId, since, MESSAGES);
  const others = recent.filter((message) => message.author.id !== actor.id);
  const [last] = others;
  if (!last) return [];
  const authors = new Map(
    others.map(({ author }) => [
      author.id,
      { id: author.id, nom: author.nom, portraitId: author.portraitId },
    ]),
  );
  return [
    {
      kind: 'messages',
      at: new Date(last.createdAt),
      authors: [...authors.values()],
      count: others.length,
      more: recent.length === MESSAGES,
      excerpt: excerptOf(last.body),
    },
  ];
}

function documentMoves(actor: Connecte, since: Date, latest: DocumentRow[]): Move[] {
  return latest
    .filter((row) => row.updatedAt > since && row.updatedById !== actor.id)
    .map((row) => ({
      kind: 'document' as const,
      at: row.updatedAt,
      id: row.id,
      titre: row.titre,
      by: row.updatedBy,
      created: row.createdAt > since,
    }));
}

/** One line per person: twenty photos of one evening are one thing that happened. */
function fichierMoves(actor: Connecte, since: Date, latest: FichierRow[]): Move[] {
  const added = latest.filter((row) => row.createdAt > since && row.ajoutePar.id !== actor.id);
  const addedBy = (compteId: string) => added.filter((row) => row.ajoutePar.id === compteId);
  const lastOfEach = added.filter((row) => addedBy(row.ajoutePar.id)[0] === row);
  return lastOfEach.slice(0, PEOPLE).map((last) => ({
    kind: 'fichiers' as const,
    at: last.createdAt,
    id: last.id,
    nom: last.nom,
    by: last.ajoutePar.nom,
    count: addedBy(last.ajoutePar.id).length,
    // All that was looked at is new: there may be more behind.
    more: added.length === FICHIERS,
  }));
}

async function arrivalMoves(actor: Connecte, espaceId: string, since: Date): Promise<Move[]> {
  const rows = await db.membre.findMany({
    where: { espaceId, joinedAt: { gt: since }, NOT: { compteId: actor.id } },
    orderBy: { joinedAt: 'desc' },
    take: ARRIVALS,
    select: { joinedAt: true, invitedById: true, compte: { select: { nom: true } } },
  });
  const ids = rows.flatMap((row) => row.invitedById ?? []);
  const inviters = await db.compte.findMany({ where: { id: { in: ids } }, select: { id: true, nom: true } });
  const names = new Map(inviters.map(({ id, nom }) => [id, id === actor.id ? 'vous' : nom]));
  return rows.map((row) => ({
    kind: 'arrivee' as const,
    at: row.joinedAt,
    nom: row.compte.nom,
    opened: row.invitedById === null,
    invitedBy: names.get(row.invitedById ?? '') ?? null,
  }));
}

export function excerptOf(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim();
  if (text.length <= EXCERPT) return text;
  const cut = text.slice(0, EXCERPT);
  const space = cut.lastIndexOf(' ');
  return `${(space > EXCERPT / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
