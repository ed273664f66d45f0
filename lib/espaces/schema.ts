import { z } from 'zod';
import { templates } from '@/lib/documents/schema';

export const visibilites = ['prive', 'visible'] as const;
export type Visibilite = (typeof visibilites)[number];

export const visibiliteNames: Record<Visibilite, string> = {
  prive: 'les membres seulement',
  visible: 'tout le monde voit la présentation, le travail reste entre membres',
};

/** The closed list offered as check boxes; others are typed freely beside it. */
export const disciplines = [
  'Théâtre',
  'Musique',
  'Danse',
  'Cirque et arts de la rue',
  'Marionnette',
  'Conte et lecture',
  'Arts visuels',
  'Cinéma et audiovisuel',
  'Patrimoine et mémoire',
  'Écriture et livre',
] as const;

export const NOM_MIN = 3;
export const NOM_MAX = 120;
export const INTENTION_MAX = 600;
export const DISCIPLINE_MAX = 40;
export const DISCIPLINES_MAX = 8;

/** One line: what was pasted over several becomes one. */
const line = z
  .string('Ce champ est à remplir.')
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim());

const nom = line.pipe(
  z
    .string()
    .min(NOM_MIN, `Donnez au projet un nom d’au moins ${NOM_MIN} lettres.`)
    .max(NOM_MAX, `Ce nom dépasse ${NOM_MAX} caractères. Raccourcissez-le.`)
    // Names of espaces stand in mails to people who do not know the author.
    .regex(/^(?!.*(:\/\/|www\.|[<>]))/i, 'Un nom de projet ne peut pas contenir d’adresse de site.'),
);

const intention = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(INTENTION_MAX, `L’intention dépasse ${INTENTION_MAX} caractères. Raccourcissez-la.`))
  .default('');

const disciplineList = z
  .array(line.pipe(z.string().max(DISCIPLINE_MAX, `Une discipline tient en ${DISCIPLINE_MAX} caractères.`)))
  .transform((list) => [...new Set(list.filter(Boolean))])
  .pipe(z.array(z.string()).max(DISCIPLINES_MAX, `Gardez ${DISCIPLINES_MAX} disciplines au plus.`))
  .default([]);

const visibilite = z.enum(visibilites, 'Choisissez qui peut voir le projet.');

/** What the pages « Ouvrir un espace » and « Réglages » ask; only the name is required. */
export const espaceInput = z.object({
  nom,
  intention,
  /** INSEE code, or the name typed without JavaScript. Empty: none. */
  commune: line.pipe(z.string().max(120, 'Ce nom de commune est trop long.')).default(''),
  disciplines: disciplineList,
  visibilite: visibilite.default('prive'),
});

export const openEspaceInput = espaceInput.extend({
  template: z.enum(templates, 'Choisissez par quoi commencer.').default('vide'),
});
