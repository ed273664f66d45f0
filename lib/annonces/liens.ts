import { paths } from '@/lib/core/paths';
import { signId, verifyId } from '@/lib/core/tokens';

/**
 * Links that mails about an annonce carry: what they do, and to which. A link to renew names the renewal it leads to, so
 * that it serves once; a link to say what came of it may serve again, to say something else.
 */
export type AnnonceLien =
  | { purpose: 'renouveler'; annonceId: string; renouvellements: number }
  | { purpose: 'issue'; annonceId: string };

// Points between its parts: a colon comes back from an address as « %3A ».
const PURPOSE = 'annonce';

export const renewalPath = (annonceId: string, renouvellements: number) =>
  paths.annonceLien(signId(PURPOSE, `renouveler.${annonceId}.${renouvellements}`));

export const issuePath = (annonceId: string) => paths.annonceLien(signId(PURPOSE, `issue.${annonceId}`));

/** What a link is about, or null when we did not write it. */
export function lienOf(token: string): AnnonceLien | null {
  const [purpose, annonceId, number] = verifyId(PURPOSE, token)?.split('.') ?? [];
  if (purpose === 'issue' && annonceId) return { purpose, annonceId };
  if (purpose === 'renouveler' && annonceId) return { purpose, annonceId, renouvellements: Number(number) };
  return null;
}
