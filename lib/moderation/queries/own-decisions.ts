import { requireCompte } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db, type Prisma } from '@/lib/core/db';
import { holds } from '@/lib/core/folded';
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

/** Decisions that a search looks into. */
const MOST = 500;

const select = {
  ...{ id: true, mesure: true, decidedAt: true, undoneAt: true, dueAt: true, avant: true },
  cas: { select: { kind: true, titre: true, closedAt: true } },
} satisfies Prisma.ModerationDecisionSelect;

/**
 * Decisions addressed to oneself, the last first; those that left everything in place were not sent. `q` looks into what
 * the last five hundred are called, and what they are about.
 * @throws AppError `unauthenticated`
 */
export async function listOwnDecisions(
  actor: Actor,
  { q = '', page = 1 }: { q?: string; page?: number } = {},
): Promise<Page<OwnDecision>> {
  const { id } = requireCompte(actor);
  const where = { auteurs: { has: id }, mesure: { not: 'laisser' as const } };
  const start = (page - 1) * PAGE_SIZE;
  const [rows, total] = await Promise.all([
    db.moderationDecision.findMany({
      where,
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      skip: q ? 0 : start,
      take: q ? MOST : PAGE_SIZE,
      select,
    }),
    q ? 0 : db.moderationDecision.count({ where }),
  ]);
  if (!q) return toPage(rows.map(toOwn), total, page);
  const found = rows.map(toOwn).filter(({ nom, titre }) => holds(`${nom} ${titre}`, q));
  return toPage(found.slice(start, start + PAGE_SIZE), found.length, page);
}

function toOwn({
  cas,
  mesure,
  decidedAt,
  undoneAt,
  ...row
}: Prisma.ModerationDecisionGetPayload<{ select: typeof select }>): OwnDecision {
  const suite = suiteOf({ mesure, undoneAt, ...row }, cas);
  return {
    ...{ id: row.id, kind: cas.kind, titre: cas.titre, decidedAt, undoneAt },
    nom: statementTitle({ mesure, kind: cas.kind, suite }),
  };
}
