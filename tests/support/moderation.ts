import { db } from '@/lib/core/db';
import type { CibleKind, Mesure } from '@/lib/moderation/words';

let count = 0;

/** An open case about something. */
export async function aCas(given: {
  kind: CibleKind;
  cibleId: string;
  auteurId: string | null;
  closedAt?: Date;
}) {
  count += 1;
  return db.cas.create({
    data: {
      ...{
        annee: 2026,
        rang: 10_000 + count,
        titre: 'À regarder',
        extrait: 'Un extrait.',
        auteurNom: 'Flore Fiche',
      },
      ...{ theme: 'propos', openedAt: new Date() },
      ...given,
    },
    select: { id: true, annee: true, rang: true },
  });
}

/** A decision of somebody, as it stands; nothing is hidden by it. */
export async function aDecision(given: { casId: string; auteurs: string[]; par: string; mesure?: Mesure }) {
  const { casId, auteurs, par, mesure = 'masquer' } = given;
  return db.moderationDecision.create({
    data: {
      ...{ casId, auteurs, mesure, faits: 'Un nom y figurait.', article: 7 },
      regle: 'Charte, article 7 : les personnes fragiles',
      decidedById: par,
      decidedAt: new Date(),
    },
    select: { id: true },
  });
}
