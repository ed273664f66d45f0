import { z } from 'zod';
import { box, day, line, prose } from '@/lib/core/inputs';
import { richText } from '@/lib/core/rich-text/clean';
import { existingId } from '@/lib/realtime/shapes';
import { ARTICLE_MAX, MAX_AUTEURS, MAX_PHOTOS } from './words';

const LOST = 'Cet article ne se retrouve pas. Rechargez la page.';

/** What a picture shows, says and owes, by the id of its fichier. */
const photoWords = z.object({
  description: line(ARTICLE_MAX.description).optional(),
  legende: line(ARTICLE_MAX.legende).optional(),
  credit: line(ARTICLE_MAX.credit).optional(),
});

/** What an article says. Whatever is missing is only asked for when it is proposed or published. */
export const articleInput = z.object({
  /** Chosen by the form: the same one sent twice makes one article. */
  articleId: z.uuid(LOST),
  /** What was on the screen: refused when the article changed since. */
  version: z.coerce.number().int().optional(),
  titre: line(ARTICLE_MAX.titre),
  chapo: prose(ARTICLE_MAX.chapo),
  texte: richText(ARTICLE_MAX.texte),
  categorieId: z.union([z.literal('').transform(() => null), z.null(), existingId]).optional(),
  commentairesOuverts: box.default(false),
  /** A fichier among its photos; empty: a poster is drawn. */
  couvertureId: z.union([z.literal('').transform(() => null), z.null(), existingId]).optional(),
  photos: z.record(z.string().max(64), photoWords).default({}),
  /** Authors that stay, by their ids. Not given: all of them. */
  auteurs: z.array(z.string().max(64)).max(MAX_AUTEURS).optional(),
  /** The address of somebody to add to them. */
  auteurAjout: line(200).default(''),
});
/** Of an article that may not be there yet. */
export const beginRef = articleInput.pick({ articleId: true });
export type ArticleSaid = z.output<typeof articleInput>;

const NO_HOUR = 'Cette heure ne se comprend pas. Exemple : 08:30.';
const hour = z
  .string()
  .trim()
  .max(10, NO_HOUR)
  .transform((typed) => typed.replace(/\s*[hH]\s*/, ':').replace(/:$/, ':00'))
  .pipe(z.union([z.literal(''), z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, NO_HOUR)], NO_HOUR));

/** When it goes online: at once, or on a day and at an hour of the instance's clocks. */
const publication = {
  quand: z.enum(['maintenant', 'date'], 'Choisissez tout de suite, ou une date.').default('maintenant'),
  publierLe: day.default(null),
  publierA: hour.default(''),
};
export const publishInput = articleInput.extend(publication);
export const acceptInput = z.object({ articleId: existingId, ...publication });

const NO_WORD = 'Dites aux auteurs ce qui manque ou ce qui est à reprendre.';
export const returnInput = z.object({
  articleId: existingId,
  reponse: prose(ARTICLE_MAX.reponse).pipe(z.string(NO_WORD).min(1, NO_WORD)),
});
export const articleRef = z.object({ articleId: existingId });

export const photoRef = z.object({ fichierId: existingId });
export const movePhotoInput = photoRef.extend({ sens: z.enum(['avant', 'apres']) });
export const announcePhotosInput = z.object({
  articleId: existingId,
  files: z.array(z.unknown()).max(MAX_PHOTOS, `Un article montre ${MAX_PHOTOS} photos au plus.`),
});

const NO_NAME = 'Donnez un nom à la catégorie.';
const nom = line(ARTICLE_MAX.categorie).pipe(z.string(NO_NAME).min(1, NO_NAME));
export const newCategorieInput = z.object({ nom });
export const categorieRef = z.object({ categorieId: existingId });
export const categorieInput = categorieRef.extend({ nom });
export const moveCategorieInput = categorieRef.extend({ sens: z.enum(['avant', 'apres']) });
