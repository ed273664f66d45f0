import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { readDeliveryReport } from '@/lib/mails/delivery-status';
import { isOurFault, refusalWords } from '@/lib/mails/refusal-words';
import { markAll } from './refusals';

/** Files dropped at once, at most. */
export const MAX_REPORTS = 50;

export type ReportsRead = {
  /** Addresses marked, and why. */
  marked: { email: string; raison: string }[];
  /** Addresses that no fiche has. */
  unknown: string[];
  /** Files that marked nothing, and why. */
  ignored: { nom: string; raison: string }[];
};

/**
 * An agent drops the mails by which servers say that an address is dead (RFC 3464), kept as .eml files.
 * @throws AppError `not_found` for who is no agent; `invalid` without a file, or beyond fifty
 */
export async function readReports(
  actor: Actor,
  files: readonly { nom: string; bytes: Buffer }[],
): Promise<ReportsRead> {
  requireAllowed(actor, isAgent);
  if (files.length === 0) throw invalid('rapports', 'Choisissez au moins un fichier .eml.');
  if (files.length > MAX_REPORTS) throw invalid('rapports', `${MAX_REPORTS} fichiers au plus à la fois.`);
  const refusals = new Map<string, string>();
  const ignored: ReportsRead['ignored'] = [];
  for (const { nom, bytes } of files) {
    // Latin-1 keeps every byte; addresses and codes are ASCII.
    const deliveries = readDeliveryReport(bytes.toString('latin1'));
    const failed = deliveries?.filter(({ action }) => action === 'failed') ?? [];
    const theirs = failed.filter(({ answer }) => !isOurFault(answer));
    for (const { email, answer } of theirs) refusals.set(email, refusalWords(answer));
    if (theirs.length === 0) ignored.push({ nom, raison: reasonOf(deliveries, failed.length) });
  }
  const all = [...refusals].map(([email, raison]) => ({ email, raison }));
  const known = new Set(await transaction((tx) => markAll(tx, all)));
  return {
    marked: all.filter(({ email }) => known.has(email)),
    unknown: all.filter(({ email }) => !known.has(email)).map(({ email }) => email),
    ignored,
  };
}

function reasonOf(deliveries: readonly unknown[] | null, failed: number) {
  if (!deliveries) return 'ce n’est pas un avis de non-remise.';
  if (failed > 0) return 'le refus vise notre serveur, pas l’adresse.';
  return 'il annonce un retard ou une remise, pas un refus.';
}
