import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, type Prisma } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { shortened } from '@/lib/core/text';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { MAX_SUIVIS } from '../commands/follow';
import { canSeeAppel } from '../policy';
import { RAPPELS } from '../words';
import { type AgendaAppel, agendaOf } from './ical';
import { agendaOfToken, agendaToken } from './token';

/** Deadlines in the public calendar, the next ones. */
const MOST = 500;
/** Days that a deadline stays in a calendar once it is over. */
const KEPT_DAYS = 90;
const EXTRAIT = 300;

const select = {
  id: true,
  slug: true,
  etat: true,
  titre: true,
  emetteur: true,
  description: true,
  limite: true,
  montantMin: true,
  montantMax: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.AppelSelect;

type Row = Prisma.AppelGetPayload<{ select: typeof select }>;

function toAgenda({ etat, limite, description, ...row }: Row): AgendaAppel[] {
  if (limite === null || etat === 'brouillon') return [];
  return [{ ...row, etat, limite, extrait: shortened(description, EXTRAIT) }];
}

/** The deadlines still ahead, as iCalendar, for everybody. */
export async function publicAgenda(_actor: Actor): Promise<string> {
  const [rows, instance] = await Promise.all([
    db.appel.findMany({
      where: { etat: 'publie', limite: { gt: now() } },
      orderBy: [{ limite: 'asc' }, { id: 'asc' }],
      take: MOST,
      select,
    }),
    getInstance(),
  ]);
  return agendaOf({
    nom: `Appels à projets – ${fullName(instance)}`,
    description: 'Dates limites des appels à projets ouverts.',
    appels: rows.flatMap(toAgenda),
  });
}

/**
 * One deadline, to be added to a calendar by hand.
 * @throws AppError `not_found`, also for what the actor may not see, and for a call without a deadline
 */
export async function appelAgenda(actor: Actor, slug: string): Promise<string> {
  const row = await db.appel.findUnique({ where: { slug }, select });
  if (!row || !canSeeAppel(actor, row)) throw notFound();
  const appels = toAgenda(row);
  if (appels.length === 0) throw notFound();
  return agendaOf({
    nom: row.titre,
    description: '',
    appels,
    alarmes: RAPPELS,
  });
}

/**
 * The deadlines that a person follows, by the secret address of their calendar file; what was withdrawn is cancelled in
 * it. Anybody who has the address reads it, until its owner takes another.
 * @throws AppError `not_found` for an address that is not ours or no longer good, and for a closed account
 */
export async function followedAgenda(token: string): Promise<string> {
  const wanted = agendaOfToken(token);
  if (!wanted) throw notFound();
  const { compteId, version } = wanted;
  const compte = await db.compte.findFirst({
    where: { id: compteId, agendaVersion: version, deletedAt: null, disabledAt: null },
    select: { id: true },
  });
  if (!compte) throw notFound();
  const [rows, instance] = await Promise.all([
    db.appel.findMany({
      where: {
        etat: { in: ['publie', 'retire'] },
        suivis: { some: { compteId } },
        limite: { gt: new Date(now().getTime() - KEPT_DAYS * 86_400_000) },
      },
      orderBy: [{ limite: 'asc' }, { id: 'asc' }],
      take: MAX_SUIVIS,
      select,
    }),
    getInstance(),
  ]);
  return agendaOf({
    nom: `Mes appels à projets – ${fullName(instance)}`,
    description: 'Dates limites des appels à projets que vous suivez.',
    appels: rows.flatMap(toAgenda),
    alarmes: RAPPELS,
  });
}

/** What the page of the calls one follows needs beside them. */
export async function followChoices(actor: { id: string }): Promise<{ token: string; rappels: boolean }> {
  const { agendaVersion, appelRappels } = await db.compte.findUniqueOrThrow({
    where: { id: actor.id },
    select: { agendaVersion: true, appelRappels: true },
  });
  return { token: agendaToken(actor.id, agendaVersion), rappels: appelRappels };
}
