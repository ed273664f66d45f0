import type { Actor, Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { parse } from '@/lib/core/parse';
import type { Along } from '../along';
import { canManageComptes } from '../policy';
import { disableInput, enableInput, roleInput } from '../schema';
import type { Role } from '../words';
import { closeSessions } from './close-session';

function requireAdministrateur(actor: Actor): Connecte {
  if (!canManageComptes(actor)) throw notFound();
  return actor;
}

/**
 * Refuses to leave the site without anybody who could give a role back. Holds every administrateur who can come in until
 * the end of the transaction, so that two of them cannot take each other's place away at the same moment.
 * @throws AppError `forbidden`
 */
export async function requireOtherAdministrateur(tx: Tx, compteId: string) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from comptes where role = 'administrateur' and "disabledAt" is null and "deletedAt" is null
      and "emailConfirmedAt" is not null
    order by id for update`;
  if (rows.some(({ id }) => id === compteId) && rows.length === 1)
    throw forbidden('Il faut au moins un administrateur. Nommez-en un autre d’abord.');
}

type Held = { role: Role; disabled: boolean };

async function hold(tx: Tx, compteId: string): Promise<Held> {
  const [row] = await tx.$queryRaw<Held[]>`
    select role, "disabledAt" is not null as disabled from comptes
    where id = ${compteId} and "deletedAt" is null for update`;
  if (!row) throw notFound();
  return row;
}

/**
 * Gives somebody a role on the whole site; it holds from their next click.
 * @throws AppError `not_found` (also for who is not administrateur), `invalid`, `forbidden` for the last administrateur
 */
export async function changeCompteRole(actor: Actor, input: unknown): Promise<void> {
  const { id: by } = requireAdministrateur(actor);
  const { compteId, role } = parse(roleInput, input);
  await transaction(async (tx) => {
    if (role !== 'administrateur') await requireOtherAdministrateur(tx, compteId);
    const before = await hold(tx, compteId);
    if (before.role === role) return;
    await tx.compte.update({ where: { id: compteId }, data: { role } });
    log.info({ compteId, by, from: before.role, to: role }, 'role changed');
  });
}

/**
 * Shuts an account: its sessions and connections close at once, its address gets no mail but the one that says why, and
 * the invitations it sent no longer open anything. What it wrote stays. `tell` gives its owner the
 * statement of reasons (DSA, article 17).
 * @throws AppError `not_found` (also for who is not administrateur), `invalid` (motif), `forbidden` for oneself and for the
 * last administrateur
 */
export async function disableCompte(
  actor: Actor,
  input: unknown,
  { hold: before, tell }: Along<{ compteId: string; motif: string }>,
): Promise<void> {
  const administrateur = requireAdministrateur(actor);
  const { id: by } = administrateur;
  const { compteId, motif } = parse(disableInput, input);
  if (compteId === by) throw forbidden('Vous ne pouvez pas fermer ici votre propre compte.');
  await transaction(async (tx) => {
    await before(tx, compteId);
    if (!(await shutCompte(tx, compteId, motif, now()))) return;
    await tell(tx, administrateur, { compteId, motif });
    log.info({ compteId, by }, 'compte disabled');
  });
}

/**
 * Shuts an account in the transaction of who decides it, and tells its owner.
 * @returns false when it was shut already
 * @throws AppError `not_found`, `forbidden` for the last administrateur
 */
export async function shutCompte(tx: Tx, compteId: string, motif: string, date: Date): Promise<boolean> {
  // Both before the account's row: who follows a link, or takes up a fiche by a code, holds the two in this order.
  await tx.lien.deleteMany({ where: { compteId, usedAt: null } });
  await tx.codeReprise.updateMany({
    where: { sentById: compteId, usedAt: null, expiresAt: { gt: date } },
    data: { expiresAt: date },
  });
  await requireOtherAdministrateur(tx, compteId);
  if ((await hold(tx, compteId)).disabled) return false;
  await tx.compte.update({ where: { id: compteId }, data: { disabledAt: date, disabledMotif: motif } });
  await closeSessions(tx, compteId);
  await tx.invitation.updateMany({
    where: { invitedById: compteId, acceptedAt: null, declinedAt: null, withdrawnAt: null },
    data: { withdrawnAt: date },
  });
  return true;
}

/**
 * Opens a disabled account again; `tell` says so. Its sessions and invitations stay closed.
 * @throws AppError `not_found` (also for who is not administrateur)
 */
export async function enableCompte(
  actor: Actor,
  input: unknown,
  { hold: before, tell }: Along<{ compteId: string }>,
): Promise<void> {
  const administrateur = requireAdministrateur(actor);
  const { id: by } = administrateur;
  const { compteId } = parse(enableInput, input);
  await transaction(async (tx) => {
    await before(tx, compteId);
    if (!(await reopenCompte(tx, compteId))) return;
    await tell(tx, administrateur, { compteId });
    log.info({ compteId, by }, 'compte enabled');
  });
}

/** Opens an account again, in the transaction of who tells its owner. @returns false when it was not shut */
export async function reopenCompte(tx: Tx, compteId: string): Promise<boolean> {
  if (!(await hold(tx, compteId)).disabled) return false;
  await tx.compte.update({ where: { id: compteId }, data: { disabledAt: null, disabledMotif: '' } });
  return true;
}
