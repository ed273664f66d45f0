import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { PAGE_SIZE, type Page, toPage } from '@/lib/core/pagination';
import { statementTitle } from '../statement';
import { suiteOf } from '../suite';
import type { CibleKind } from '../words';

/** A decision addressed to oneself. */
export type OwnDecision = {
  id: string;
  kind: CibleKind;
  /** « Votre annonce est masquée ». */
  nom: string;
  titre: string;
  decidedAt: Date;
  undoneAt: Date | null;
};

/**
 * Decisions addressed to oneself, the last first; those that left everything in place were not sent.
 * @throws AppError `unauthenticated`
 */
export async function listOwnDecisions(actor: Actor, page = 1): Promise<Page<OwnDecision>> {
  const { id } = requireCompte(actor);
  const where = { auteurs: { has: id }, mesure: { not: 'laisser' as const } };
  const [rows, total] = await Promise.all([
    db.moderationDecision.findMany({
      where,
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        ...{ id: true, mesure: true, decidedAt: true, undoneAt: true, dueAt: true, avant: true },
        cas: { select: { kind: true, titre: true, closedAt: true } },
      },
    }),
    db.moderationDecision.count({ where }),
  ]);
  const items = rows.map(({ cas, mesure, decidedAt, undoneAt, ...row }) => ({
    ...{ id: row.id, kind: cas.kind, titre: cas.titre, decidedAt, undoneAt },
    nom: statementTitle({ mesure, kind: cas.kind, suite: suiteOf({ mesure, undoneAt, ...row }, cas) }),
  }));
  return toPage(items, total, page);
}
