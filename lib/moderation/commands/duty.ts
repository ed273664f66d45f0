import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { calendarDay, fullDate, noonOf } from '@/lib/core/dates';
import { type Tx, transaction } from '@/lib/core/db';
import { invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { notify } from '@/lib/notifications/notify';
import { findAgent, requireModerator } from '../access';
import { record } from '../journal';
import { onDuty } from '../queries/permanence';
import { correctDutyInput, dutyRef, permanenceInput } from '../schema';
import { casNumero } from '../words';

/** Open cases that change hands at once, at most; what remains stays where it is. */
const MOST = 200;

const daysOf = ({ du, au }: { du: Date; au: Date }) =>
  `du ${fullDate(noonOf(du))} au ${fullDate(noonOf(au))}`;
const isOver = (au: Date) => au < calendarDay(now());

/** One at a time changes the turns. */
const lock = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('permanences', 0))`;

const tell = (tx: Tx, by: Connecte, id: string, compteId: string, titre: string, texte = '') =>
  notify(tx, {
    kind: 'decision',
    comptes: [compteId],
    cle: `permanence:${id}`,
    acteurId: by.id,
    titre,
    texte,
    chemin: paths.moderation(),
  });

/** Open cases of one agent go to another, but those that are about what the other wrote. @returns their numbers */
async function handOver(tx: Tx, from: string, to: string): Promise<string[]> {
  const rows = await tx.cas.findMany({
    where: { agentId: from, closedAt: null, OR: [{ auteurId: null }, { auteurId: { not: to } }] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, annee: true, rang: true },
  });
  const { count } = await tx.cas.updateMany({
    where: { id: { in: rows.map(({ id }) => id) }, agentId: from, closedAt: null },
    data: { agentId: to },
  });
  return count > 0 ? rows.map(casNumero) : [];
}

/**
 * Says who looks after moderation from one day to another, both included; what is said last holds. The colleague is told.
 * With `avecCas`, the open cases of who had the turn (else of who says so) go along.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` (`agentId`, `du`, `au`), also for days that are over
 */
export async function passDuty(actor: Actor, input: unknown): Promise<void> {
  const by = requireModerator(actor);
  const { agentId, du, au, avecCas } = parse(permanenceInput, input);
  if (isOver(au)) throw invalid('au', 'Ce jour est passé.');
  await transaction(async (tx) => {
    await lock(tx);
    const agent = await findAgent(tx, agentId);
    const date = now();
    const first = du > date ? noonOf(du) : date;
    const relieved = (await onDuty(tx, first)) ?? by;
    const { id } = await tx.permanence.create({
      data: { compteId: agentId, du, au, createdById: by.id, createdAt: date },
      select: { id: true },
    });
    const numeros = avecCas && relieved.id !== agentId ? await handOver(tx, relieved.id, agentId) : [];
    const along = numeros.length > 0 ? `, avec les cas ${numeros.join(', ')}` : '';
    const days = daysOf({ du, au });
    await record(tx, by, { acte: 'Permanence', detail: `${agent.nom}, ${days}${along}` });
    const titre = `${by.nom} vous passe la permanence de modération, ${days}`;
    await tell(
      tx,
      by,
      id,
      agentId,
      titre,
      numeros.length > 0 ? `Avec ${plural(numeros.length, 'cas', 'cas')} en cours.` : '',
    );
  });
}

async function holdTurn(tx: Tx, id: string) {
  await lock(tx);
  const turn = await tx.permanence.findUnique({ where: { id } });
  if (!turn || isOver(turn.au)) throw notFound();
  const compte = await tx.compte.findUnique({ where: { id: turn.compteId }, select: { nom: true } });
  return { ...turn, nom: compte?.nom ?? '' };
}

/**
 * Corrects a turn that is not over: its person, its days. Said last, it holds. Who had it and who has it now are told.
 * @throws AppError `unauthenticated`; `not_found`, also once it is over; `invalid` (`agentId`, `du`, `au`)
 */
export async function correctDuty(actor: Actor, input: unknown): Promise<void> {
  const by = requireModerator(actor);
  const { permanenceId: id, agentId, du, au } = parse(correctDutyInput, input);
  if (isOver(au)) throw invalid('au', 'Ce jour est passé.');
  await transaction(async (tx) => {
    const turn = await holdTurn(tx, id);
    const agent = await findAgent(tx, agentId);
    await tx.permanence.update({ where: { id }, data: { compteId: agentId, du, au, createdAt: now() } });
    const was = `${turn.nom}, ${daysOf(turn)}`;
    const days = daysOf({ du, au });
    await record(tx, by, { acte: 'Permanence corrigée', detail: `${agent.nom}, ${days}, au lieu de ${was}` });
    if (turn.compteId !== agentId)
      await tell(
        tx,
        by,
        id,
        turn.compteId,
        `Votre permanence de modération passe à ${agent.nom}`,
        daysOf(turn),
      );
    await tell(tx, by, id, agentId, `Votre permanence de modération : ${days}`);
  });
}

/**
 * Cancels a turn that is not over; its person is told. The one said before it, if any, holds again.
 * @throws AppError `unauthenticated`; `not_found`, also once it is over
 */
export async function cancelDuty(actor: Actor, input: unknown): Promise<void> {
  const by = requireModerator(actor);
  const { permanenceId: id } = parse(dutyRef, input);
  await transaction(async (tx) => {
    const turn = await holdTurn(tx, id);
    await tx.permanence.delete({ where: { id } });
    await record(tx, by, { acte: 'Permanence annulée', detail: `${turn.nom}, ${daysOf(turn)}` });
    await tell(tx, by, id, turn.compteId, `Votre permanence de modération est annulée, ${daysOf(turn)}`);
  });
}
