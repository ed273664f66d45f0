import { z } from 'zod';
import { box, line } from '@/lib/core/inputs';
import { richText } from '@/lib/core/rich-text/clean';
import { searchable } from '@/lib/core/text';
import { chosenId, existingId, payload } from '@/lib/realtime/shapes';
import { cibles, ecritures, FORUM_MAX, MAX_ETIQUETTES, MAX_FICHIERS, niveaux, pictoNames } from './words';

const NO_TITRE = 'Donnez un titre à votre sujet.';
const NO_TEXTE = 'Écrivez votre message.';

const titre = line(FORUM_MAX.titre).pipe(z.string().min(1, NO_TITRE));
const texte = richText(FORUM_MAX.texte, NO_TEXTE).pipe(z.string().min(1, NO_TEXTE));

/** « Assurance, #Ehpad » → two tags, as they are kept: lower case, without what is not letters, figures or dashes. */
export function readEtiquettes(typed: string): string[] {
  const words = typed
    .normalize('NFC')
    .toLocaleLowerCase('fr')
    .split(/[,;\n]+/)
    .map((word) =>
      word
        .replace(/[^\p{L}\p{N}’' -]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((word) => searchable(word) !== '');
  const seen = new Set<string>();
  // « théâtre » and « theatre » are one.
  return words.filter((word) => !seen.has(searchable(word)) && seen.add(searchable(word)));
}

const etiquettes = z
  .string()
  .max(400)
  .transform(readEtiquettes)
  .superRefine((list, context) => {
    if (list.length > MAX_ETIQUETTES)
      context.addIssue({ code: 'custom', message: `${MAX_ETIQUETTES} mots clés au plus.` });
    if (list.some((word) => word.length > FORUM_MAX.etiquette))
      context.addIssue({
        code: 'custom',
        message: `Un mot clé a ${FORUM_MAX.etiquette} signes au plus. Séparez-les par des virgules.`,
      });
  });

const fichiers = z
  .preprocess((given) => (typeof given === 'string' ? [given] : (given ?? [])), z.array(existingId))
  .refine((list) => list.length <= MAX_FICHIERS, `${MAX_FICHIERS} fichiers au plus sous un message.`)
  .transform((list) => [...new Set(list)]);

export const publishInput = payload({
  clientId: chosenId,
  titre: z.string(NO_TITRE).pipe(titre),
  texte,
  /** None: the first one the actor may write in. */
  categorieId: existingId.or(z.literal('')).default(''),
  etiquettes: etiquettes.default([]),
  fichiers: fichiers.default([]),
});

export const replyInput = payload({
  sujetId: existingId,
  clientId: chosenId,
  texte,
  /** The reponse that is quoted. */
  citeId: existingId.or(z.literal('')).default(''),
  fichiers: fichiers.default([]),
  /** Told of what follows. */
  suivre: box.default(false),
});

export const editInput = payload({
  reponseId: existingId,
  texte,
  /** Of a first message: what it is called, and its tags. */
  titre: z.string(NO_TITRE).pipe(titre).optional(),
  etiquettes: etiquettes.optional(),
  fichiers: fichiers.default([]),
  /** The state of the message that was changed (`stateOf`); empty: whatever it is. */
  vuLe: z.string().max(20).default(''),
});

export const reponseRef = payload({ reponseId: existingId });
export const utileInput = payload({ reponseId: existingId, utile: box.default(false) });
export const retenueInput = payload({ reponseId: existingId, retenue: box.default(false) });
export const sujetRef = payload({ sujetId: existingId });

export const moveInput = payload({ sujetId: existingId, categorieId: existingId });

const NO_CHOICE = 'Choisissez au moins une réponse.';
export const splitInput = payload({
  sujetId: existingId,
  reponses: z
    .preprocess((given) => (typeof given === 'string' ? [given] : (given ?? [])), z.array(existingId))
    .refine((list) => list.length > 0, NO_CHOICE)
    .refine((list) => list.length <= 200, '200 réponses à la fois au plus.'),
  titre: z.string(NO_TITRE).pipe(titre),
  clientId: chosenId,
});

const NO_TARGET = 'Collez l’adresse du sujet où celui-ci doit aller.';
export const mergeInput = payload({
  sujetId: existingId,
  /** Address, or end of the address, of the sujet it goes into. */
  dans: line(500).pipe(z.string().min(1, NO_TARGET)),
});

export const followInput = payload({
  cible: z.enum(cibles),
  cibleId: line(120).pipe(z.string().min(1)),
  niveau: z.enum(niveaux),
});

const NO_NOM = 'Donnez un nom à la rubrique.';
export const categorieInput = payload({
  /** None: a new one. */
  categorieId: existingId.or(z.literal('')).default(''),
  nom: line(FORUM_MAX.nom).pipe(z.string().min(1, NO_NOM)),
  description: line(FORUM_MAX.description).default(''),
  picto: z.enum(pictoNames).default('messages-square'),
  ecriture: z.enum(ecritures).default('membres'),
});
export const categorieRef = payload({ categorieId: existingId });
export const orderInput = payload({ categorieId: existingId, sens: z.enum(['avant', 'apres']) });
export const mergeCategorieInput = payload({ categorieId: existingId, dansId: existingId });
