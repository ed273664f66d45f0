import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getInstance } from '@/lib/instance/queries';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { type Held, holdOwn } from '../access';
import { expiryOf } from '../life';
import { annonceRef } from '../schema';
import { annonceCles, expireCle } from '../tell-interested';
import type { AnnonceEtat } from '../words';

const sentence = (message: string) => new AppError('invalid', message);

/** What a person does with their own annonce, told as it was before. */
async function change(
  actor: Actor,
  input: unknown,
  from: readonly AnnonceEtat[],
  work: (tx: Tx, row: Held) => Promise<unknown>,
): Promise<{ slug: string }> {
  const { annonceId } = parse(annonceRef, input);
  return transaction(async (tx) => {
    const row = await holdOwn(tx, actor, annonceId);
    // Pressed in two tabs: the second finds it done.
    if (from.includes(row.etat)) await work(tx, row);
    return { slug: row.slug };
  });
}

/**
 * Says that what was looked for is found: it stays, greyed, until it expires. Twice is once.
 * @throws AppError `unauthenticated`, `not_found`
 */
export const markPourvue = (actor: Actor, input: unknown) =>
  change(actor, input, ['publiee', 'expiree'], (tx, { id, etat }) =>
    tx.annonce.update({
      where: { id },
      data: { etat: etat === 'publiee' ? 'pourvue' : etat, pourvueAt: now(), updatedAt: now() },
    }),
  );

/**
 * Says that it is free, or looked for, again.
 * @throws AppError `unauthenticated`, `not_found`
 */
export const markAvailable = (actor: Actor, input: unknown) =>
  change(actor, input, ['pourvue'], (tx, { id }) =>
    tx.annonce.update({ where: { id }, data: { etat: 'publiee', pourvueAt: null, updatedAt: now() } }),
  );

/**
 * Takes it off the site: its author keeps it among their own, and may put it back (`renewAnnonce`).
 * @throws AppError `unauthenticated`, `not_found`
 */
export const withdrawAnnonce = (actor: Actor, input: unknown) =>
  change(actor, input, ['publiee', 'pourvue', 'expiree'], async (tx, { id }) => {
    await tx.annonce.update({
      where: { id },
      data: { etat: 'archivee', archivedAt: now(), updatedAt: now() },
    });
    await withdrawNotifications(tx, annonceCles(id));
  });

/**
 * Puts it online again for the days that the instance sets, from now, whatever had become of it.
 * @throws AppError `unauthenticated`, `not_found`; `invalid` for a draft, and for what an agent sent to the public agenda
 */
export async function renewAnnonce(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { annonceId } = parse(annonceRef, input);
  const { annonceJours } = await getInstance();
  return transaction(async (tx) => {
    const row = await holdOwn(tx, actor, annonceId);
    if (row.etat === 'brouillon') throw sentence('Cette annonce n’a pas encore été publiée.');
    if (row.etat === 'redirigee')
      throw sentence('Cette annonce a été renvoyée vers l’agenda public : elle ne revient pas en ligne.');
    await renew(tx, row, annonceJours);
    return { slug: row.slug };
  });
}

/**
 * In a transaction that holds the row. A last day to answer that is over would end it at once: it goes. Every link to
 * renew that was mailed so far dies.
 * @returns until when it stays
 */
export async function renew(tx: Tx, { id, limite, renouvellements }: Held, jours: number): Promise<Date> {
  const date = now();
  const expiresAt = expiryOf(date, { limite: null, jours });
  await tx.annonce.update({
    where: { id },
    data: {
      etat: 'publiee',
      expiresAt,
      limite: limite && limite > expiresAt ? limite : null,
      avertieAt: null,
      pourvueAt: null,
      archivedAt: null,
      renouvellements: renouvellements + 1,
      updatedAt: date,
    },
  });
  await withdrawNotifications(tx, [expireCle(id)]);
  return expiresAt;
}
