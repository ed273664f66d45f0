import { firstAdhesion } from '@/lib/adhesions/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { latestDocuments } from '@/lib/documents/queries';
import type { DocumentRow } from '@/lib/documents/schema';
import { latestFichiers } from '@/lib/fichiers/queries';
import type { FichierRow } from '@/lib/fichiers/schema';
import { canManage, canWrite } from '@/lib/membres/policy';
import { listUnread } from '@/lib/messages/unread';
import { listPresents } from '@/lib/presence/queries';
import type { Present } from '@/lib/presence/schema';
import { type MembreRow, readMembres } from './membres';
import { FICHIERS, type Move, movesSince } from './moves';
import { type NextStep, nextStep } from './next-step';
import type { getEspace } from './queries';

type Opened = Awaited<ReturnType<typeof getEspace>>;

/** What a first visit is shown, and how long an espace is new. */
const FIRST_LOOK_DAYS = 30;
const NEW_DAYS = 14;

const LATEST = 6;

/** The steps of the first days that are done; « ouvrir » always is. */
export type FirstSteps = { inviter: boolean; ecrire: boolean; saluer: boolean };

export type Home = {
  moves: Move[];
  next: NextStep;
  /** Null once they are done, or the espace is no longer new, the person only reads, or somebody asks to come in. */
  firstSteps: FirstSteps | null;
  documents: DocumentRow[];
  /** The last added. */
  fichiers: FichierRow[];
  documentCount: number;
  membres: MembreRow[];
  /** The others who are here now. */
  presents: Present[];
};

/**
 * What the home of an espace shows to a member: what others did since their last visit, what to do now, who is here.
 * @param previousVisitAt of `recordVisit`; null on a first visit, which looks back 30 days
 */
export async function getHome(actor: Connecte, espace: Opened, previousVisitAt: Date | null): Promise<Home> {
  const date = now();
  const since = previousVisitAt ?? daysBefore(date, FIRST_LOOK_DAYS);
  const manager = canManage(espace.membership);
  const [documents, fichiers, presents, [unread], requests, facts] = await Promise.all([
    latestDocuments(actor, espace.id, LATEST),
    latestFichiers(actor, espace.id, FICHIERS),
    listPresents(actor, espace.id),
    listUnread(actor, espace.id),
    manager ? firstAdhesion(actor, espace.id) : null,
    readFacts(espace.id),
  ]);
  const [moves, membres] = await Promise.all([
    movesSince(actor, espace.id, since, { documents, fichiers }),
    readMembres(actor, espace.id, presents),
  ]);
  const begun = facts.messages.length > 0;
  const steps: FirstSteps = {
    inviter: membres.length > 1 || facts.invitations.length > 0,
    ecrire: documents.some((document) => document.updatedAt > document.createdAt),
    saluer: begun,
  };
  const [waiting] = facts.invitations.filter((invitation) => invitation.acceptedAt === null);
  return {
    moves,
    next: nextStep({
      requests,
      unread: unread?.count ?? 0,
      moves,
      discover: previousVisitAt === null && begun && espace.createdById !== actor.id,
      waiting: (manager && waiting) || null,
      now: date,
    }),
    // Somebody waits at the door: the first steps can wait.
    firstSteps: !requests && showSteps(espace, steps, date) ? steps : null,
    documents,
    fichiers: fichiers.slice(0, LATEST),
    documentCount: facts._count.documents,
    membres,
    presents: presents.filter((present) => present.compteId !== actor.id),
  };
}

const daysBefore = (date: Date, days: number) => new Date(date.getTime() - days * 86_400_000);

const showSteps = ({ membership, createdAt }: Opened, steps: FirstSteps, date: Date) =>
  canWrite(membership) &&
  createdAt > daysBefore(date, NEW_DAYS) &&
  Object.values(steps).some((done) => !done);

/** Whether anything was said, who was invited and waits, how many documents: one query, at most a row of each. */
const readFacts = (espaceId: string) =>
  db.espace.findUniqueOrThrow({
    where: { id: espaceId },
    select: {
      messages: { where: { kind: 'message' }, take: 1, select: { id: true } },
      invitations: {
        where: { withdrawnAt: null, declinedAt: null },
        // Those that wait come first, then the soonest to expire.
        orderBy: [{ acceptedAt: { sort: 'asc', nulls: 'first' } }, { expiresAt: 'asc' }],
        take: 1,
        select: { email: true, expiresAt: true, acceptedAt: true },
      },
      _count: { select: { documents: { where: { deletedAt: null } } } },
    },
  });
