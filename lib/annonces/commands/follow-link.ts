import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { getInstance } from '@/lib/instance/queries';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { holdAnnonce, holdOwn } from '../access';
import { lienOf } from '../liens';
import { annonceRef, issueInput } from '../schema';
import { issueCle } from '../tell-interested';
import type { Issue } from '../words';
import { renew } from './change-life';

const SERVED = 'Ce lien a déjà servi : l’annonce est renouvelée.';
const GONE = 'Cette annonce n’est plus en ligne. Connectez-vous pour la remettre, depuis « Mes annonces ».';

/**
 * Renews an annonce by the link of a mail, without signing in: whoever has the link had the mail. Serves once.
 * @throws AppError `not_found` for a link that is not ours; `invalid` when it served, or when the annonce was withdrawn,
 *   archived or sent to the public agenda
 */
export async function renewByLink(_actor: Actor, token: string): Promise<{ slug: string; expiresAt: Date }> {
  const lien = lienOf(token);
  if (lien?.purpose !== 'renouveler') throw notFound();
  const { annonceJours } = await getInstance();
  return transaction(async (tx) => {
    const row = await holdAnnonce(tx, lien.annonceId);
    if (!row) throw notFound();
    if (row.renouvellements !== lien.renouvellements) throw new AppError('invalid', SERVED);
    if (row.etat !== 'publiee' && row.etat !== 'pourvue' && row.etat !== 'expiree')
      throw new AppError('invalid', GONE);
    return { slug: row.slug, expiresAt: await renew(tx, row, annonceJours) };
  });
}

/**
 * Says what came of an annonce, by the link of a mail, without signing in. Said again, the last answer counts.
 * @throws AppError `not_found` for a link that is not ours, `invalid`
 */
export async function answerByLink(_actor: Actor, token: string, input: unknown): Promise<{ issue: Issue }> {
  const lien = lienOf(token);
  const { issue } = parse(issueInput, input);
  if (lien?.purpose !== 'issue') throw notFound();
  return transaction(async (tx) => {
    const row = await holdAnnonce(tx, lien.annonceId);
    if (!row || row.publishedAt === null) throw notFound();
    await record(tx, row.id, issue);
    return { issue };
  });
}

/**
 * Says what came of one’s own annonce.
 * @throws AppError `unauthenticated`, `not_found` (a draft too), `invalid`
 */
export async function recordIssue(actor: Actor, input: unknown): Promise<{ slug: string }> {
  const { annonceId } = parse(annonceRef, input);
  const { issue } = parse(issueInput, input);
  return transaction(async (tx) => {
    const row = await holdOwn(tx, actor, annonceId);
    if (row.publishedAt === null) throw notFound();
    await record(tx, annonceId, issue);
    return { slug: row.slug };
  });
}

async function record(tx: Tx, id: string, issue: Issue) {
  await tx.annonce.update({ where: { id }, data: { issue, issueAt: now() } });
  await withdrawNotifications(tx, [issueCle(id)]);
}
