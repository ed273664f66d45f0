import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { lienOf } from './liens';
import type { AnnonceEtat, Issue } from './words';

/** What the link of a mail leads to: known to whoever has it, and to nobody else. */
export type FollowedLien =
  | {
      purpose: 'renouveler';
      /** `servi`: it did its work already; `parti`: the annonce is no longer online. */
      state: 'valable' | 'servi' | 'parti';
      slug: string;
      titre: string;
      etat: AnnonceEtat;
      expiresAt: Date;
      /** Its last day to answer is over, and goes when it is renewed. */
      sansLimite: boolean;
    }
  | { purpose: 'issue'; slug: string; titre: string; etat: AnnonceEtat; issue: Issue | null };

/** Null for a link we did not write, and for an annonce that is no more. */
export async function findAnnonceLien(token: string): Promise<FollowedLien | null> {
  const lien = lienOf(token);
  if (!lien) return null;
  const row = await db.annonce.findUnique({
    where: { id: lien.annonceId },
    select: {
      slug: true,
      titre: true,
      etat: true,
      expiresAt: true,
      publishedAt: true,
      limite: true,
      renouvellements: true,
      issue: true,
    },
  });
  if (!row?.publishedAt || !row.expiresAt) return null;
  const { slug, titre, etat, issue, expiresAt } = row;
  if (lien.purpose === 'issue') return { purpose: 'issue', slug, titre, etat, issue };
  const there = etat === 'publiee' || etat === 'pourvue' || etat === 'expiree';
  const served = row.renouvellements !== lien.renouvellements;
  return {
    purpose: 'renouveler',
    state: served ? 'servi' : there ? 'valable' : 'parti',
    slug,
    titre,
    etat,
    expiresAt,
    sansLimite: row.limite !== null && row.limite <= now(),
  };
}
