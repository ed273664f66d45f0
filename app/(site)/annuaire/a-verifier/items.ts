import type { RevendicationItem } from '@/components/referents/revendication-list';
import { onDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import type { RevendicationRow } from '@/lib/referents/keepers';

/** Requests as their list draws them: dates and counts in words. */
export const revendicationItems = (rows: RevendicationRow[], today: Date): RevendicationItem[] =>
  rows.map(({ id, mot, createdAt, compte, fiche }) => ({
    id,
    mot,
    nom: compte.nom,
    email: compte.email,
    under: [
      compte.fonction,
      ...compte.structures.filter((nom) => nom !== fiche.nom),
      `a demandé ${onDay(createdAt, today)}`,
    ]
      .filter(Boolean)
      .join(', '),
    fiche: {
      slug: fiche.slug,
      nom: fiche.nom,
      meta: [
        fiche.genre,
        fiche.commune ?? '',
        fiche.email,
        fiche.telephone,
        fiche.referents > 0 ? plural(fiche.referents, 'référent') : 'personne ne la tient',
      ].filter(Boolean),
    },
  }));
