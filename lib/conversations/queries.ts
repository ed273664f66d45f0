import { canAnswerAnnonce } from '@/lib/annonces/policy';
import { listStructures } from '@/lib/annuaire/queries';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { isId } from '@/lib/documents/schema';
import { answerKey } from './key';
import { countSaid, readLines, saidSql } from './lines';
import { unreadBy } from './unread';
import { type ConversationLine, PAR_PAGE } from './words';

/** Unread conversations are counted up to here: a screen shows « 99+ ». */
const MOST_UNREAD = 100;

/** How many conversations hold something one has not read, for a statement that counts more; a hundred at most. */
export const unreadConversationsSql = (actor: Connecte) => Prisma.sql`(select count(*)::int from (
  select 1 from conversation_participants p
  where p."compteId" = ${actor.id} and p."leftAt" is null and ${unreadBy} limit ${MOST_UNREAD}) waiting)`;

/** One’s conversations, the last written first; `q` looks into what the list shows of them. */
export async function listConversations(
  actor: Connecte,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<ConversationLine>> {
  const [items, total] = await Promise.all([
    readLines(actor, saidSql(q), { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE }),
    q
      ? countSaid(actor, q)
      : db.conversationParticipant.count({ where: { compteId: actor.id, leftAt: null } }),
  ]);
  return toPage(items, total, page);
}

export type ConversationMessageRow = {
  id: string;
  /** Empty once moderation hides it. */
  texte: string;
  hidden: boolean;
  createdAt: Date;
  mine: boolean;
  auteur: { id: string; nom: string; portraitId: string | null };
};

export type ConversationPage = ConversationLine & {
  /** Oldest first, fifty at most. */
  messages: ConversationMessageRow[];
  /** Where earlier ones begin: the id of the oldest one shown. Null: there are none. */
  avant: string | null;
  /** These are the last ones written. */
  latest: boolean;
};

/**
 * One conversation with its last messages, or those before the message `avant`.
 * @throws AppError `not_found`, also for who is not in it, or left it
 */
export async function getConversation(
  actor: Connecte,
  conversationId: string,
  avant?: string,
): Promise<ConversationPage> {
  if (!isId(conversationId) || (avant !== undefined && !isId(avant))) throw notFound();
  const [line] = await readLines(actor, Prisma.sql`c.id = ${conversationId}`, { take: 1 });
  if (!line) throw notFound();
  const found = await db.conversationMessage.findMany({
    where: { conversationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAR_PAGE + 1,
    ...(avant === undefined ? {} : { cursor: { id: avant }, skip: 1 }),
    select: {
      id: true,
      texte: true,
      createdAt: true,
      hiddenAt: true,
      auteur: { select: { id: true, nom: true, portraitId: true } },
    },
  });
  const shown = found.slice(0, PAR_PAGE);
  return {
    ...line,
    messages: shown
      .map(({ hiddenAt, ...row }) => ({
        ...row,
        hidden: hiddenAt !== null,
        mine: row.auteur.id === actor.id,
      }))
      .reverse(),
    avant: found.length > PAR_PAGE ? (shown.at(-1)?.id ?? null) : null,
    latest: avant === undefined,
  };
}

/** What the page of an annonce says about answering it. */
export type AnswerState =
  | { kind: 'visiteur' }
  /** May answer, for oneself or for one of these structures. */
  | { kind: 'ouvert'; structures: { id: string; nom: string }[] }
  | { kind: 'repondu'; conversationId: string }
  /** The author: the answers received, twenty at most. */
  | { kind: 'auteur'; total: number; reponses: ConversationLine[] }
  | { kind: 'ferme' };

/** Where the actor stands with an annonce that they may see. @throws AppError `not_found` when there is none */
export async function answerState(actor: Actor, annonceId: string): Promise<AnswerState> {
  const annonce = await db.annonce.findUnique({
    where: { id: annonceId },
    select: { etat: true, auteurId: true },
  });
  if (!annonce) throw notFound();
  if (actor.kind !== 'compte') return annonce.etat === 'publiee' ? { kind: 'visiteur' } : { kind: 'ferme' };
  if (annonce.auteurId === actor.id) return answersOf(actor, annonceId);
  const mine = await db.conversation.findFirst({
    where: {
      // What they answered, or what an agent introduced them in.
      OR: [
        { cle: answerKey(annonceId, actor.id) },
        { relations: { some: { OR: [{ annonceId }, { autreAnnonceId: annonceId }] } } },
      ],
      participants: { some: { compteId: actor.id, leftAt: null } },
    },
    select: { id: true },
  });
  if (mine) return { kind: 'repondu', conversationId: mine.id };
  if (!canAnswerAnnonce(actor, annonce)) return { kind: 'ferme' };
  const structures = await listStructures(actor);
  return {
    kind: 'ouvert',
    structures: structures.filter(({ etat }) => etat === 'publiee').map(({ id, nom }) => ({ id, nom })),
  };
}

async function answersOf(actor: Connecte, annonceId: string): Promise<AnswerState> {
  const [reponses, total] = await Promise.all([
    readLines(actor, Prisma.sql`c."annonceId" = ${annonceId}`, { take: PAGE_SIZE }),
    db.conversationParticipant.count({
      where: { compteId: actor.id, leftAt: null, conversation: { annonceId } },
    }),
  ]);
  return { kind: 'auteur', total, reponses };
}
