import type { Tx } from '@/lib/core/db';
import { publishChanged } from './changed';
import { leadsTo, type Place } from './places';

/**
 * Takes notifications back from everybody, by the keys they were told under: what they are about was deleted, hidden or
 * answered. In the transaction that does so; a mail not sent yet says nothing of it. `except`: who keeps theirs.
 */
export async function withdrawNotifications(
  tx: Tx,
  cles: readonly string[],
  { except = [] }: { except?: readonly string[] } = {},
): Promise<void> {
  if (cles.length === 0) return;
  const rows = await tx.$queryRaw<{ compteId: string }[]>`
    delete from notifications
    where cle = any(${[...cles]}::text[]) and not "compteId" = any(${[...except]}::text[]) returning "compteId"`;
  await publishChanged(tx, [...new Set(rows.map(({ compteId }) => compteId))]);
}

/** Takes back from a person what happened in an espace they are no longer a member of, in the transaction of their leaving. */
export async function withdrawFromEspace(tx: Tx, espaceId: string, compteId: string): Promise<void> {
  const { count } = await tx.notification.deleteMany({ where: { compteId, espaceId } });
  await tx.notificationChoix.deleteMany({ where: { compteId, espaceId } });
  if (count > 0) await publishChanged(tx, [compteId]);
}

/** The same for everybody, before an espace is closed for ever. */
export async function withdrawEspace(tx: Tx, espaceId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ compteId: string }[]>`
    delete from notifications where "espaceId" = ${espaceId} returning "compteId"`;
  await tx.notificationChoix.deleteMany({ where: { espaceId } });
  await publishChanged(tx, [...new Set(rows.map(({ compteId }) => compteId))]);
}

/**
 * Takes back the notifications that lead to one of these places. What was told since under the same keys leads elsewhere,
 * and stays.
 */
export async function withdrawLeading(tx: Tx, places: readonly Place[]): Promise<void> {
  const rows = await tx.$queryRaw<{ compteId: string }[]>`
    delete from notifications n where ${leadsTo(places)} returning n."compteId"`;
  await publishChanged(tx, [...new Set(rows.map(({ compteId }) => compteId))]);
}

/** Takes one notification back from one person. */
export async function dropNotification(tx: Tx, compteId: string, cle: string): Promise<void> {
  const { count } = await tx.notification.deleteMany({ where: { compteId, cle } });
  if (count > 0) await publishChanged(tx, [compteId]);
}
