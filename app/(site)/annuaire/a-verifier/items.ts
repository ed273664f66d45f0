import type { RevendicationItem } from '@/components/referents/revendication-list';
import type { SignalementItem } from '@/components/signalements/signalement-row';
import { onDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';
import type { RevendicationRow } from '@/lib/referents/keepers';
import type { SignalementRow } from '@/lib/signalements/queries';

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

/** Reports as their list draws them. */
export const signalementItems = (rows: SignalementRow[], today: Date): SignalementItem[] =>
  rows.map(({ id, motif, message, createdAt, author, fiche, ficheNom, autre, changes }) => ({
    id,
    motif,
    message,
    under: [
      ...(author ? [author.nom, author.email, author.compte ? '' : 'sans compte'] : []),
      onDay(createdAt, today),
    ]
      .filter(Boolean)
      .join(', '),
    fiche: fiche && {
      slug: fiche.slug,
      nom: fiche.nom,
      meta: fiche.referents > 0 ? plural(fiche.referents, 'référent') : 'personne ne la tient',
    },
    ficheNom,
    autre,
    changes,
  }));
