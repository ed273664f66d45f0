import { z } from 'zod';
import { oneLine } from '@/lib/core/text';

export const ficheKinds = [
  'compagnie',
  'festival',
  'lieu',
  'bibliotheque',
  'musee',
  'cinema',
  'enseignement',
  'association',
  'ehpad',
  'ecole',
  'commune',
  'autre',
] as const;
export type FicheKind = (typeof ficheKinds)[number];

export const ficheKindNames: Record<FicheKind, string> = {
  compagnie: 'Compagnie, groupe ou artiste',
  festival: 'Festival',
  lieu: 'Lieu de spectacle ou d’exposition',
  bibliotheque: 'Bibliothèque ou médiathèque',
  musee: 'Musée',
  cinema: 'Cinéma',
  enseignement: 'École de musique, de danse ou d’art',
  association: 'Association',
  ehpad: 'Ehpad ou maison de retraite',
  ecole: 'École, collège ou lycée',
  commune: 'Mairie ou communauté de communes',
  autre: 'Autre structure',
};

/** Structures that one person may speak for. */
export const MAX_STRUCTURES = 20;

export const ficheInput = z.object({
  nom: z
    .string('Indiquez le nom de la structure.')
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(2, 'Indiquez le nom de la structure.')
        .max(120, 'Ce nom est trop long : 120 signes au plus.'),
    ),
  kind: z.enum(ficheKinds, 'Choisissez ce qu’est cette structure.'),
  /** As typed: name, postcode or both. */
  commune: z.string().max(100).optional(),
});
