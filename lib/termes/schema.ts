import { z } from 'zod';
import { oneLine } from '@/lib/core/text';
import { existingId } from '@/lib/realtime/shapes';
import { ficheNatures, MAX_SYNONYMES, TERME_MAX, termeListes } from './words';

const word = z
  .string('Écrivez ce mot.')
  .transform(oneLine)
  .pipe(
    z
      .string()
      .max(TERME_MAX, `C’est trop long : ${TERME_MAX} signes au plus.`)
      .regex(/^[^<>]*$/, 'Un mot de la liste ne contient pas les signes « < » et « > ».'),
  );
const nom = word.pipe(z.string().min(2, 'Écrivez ce mot, de deux lettres au moins.'));
const NO_NATURE = 'Choisissez une organisation, un lieu ou un artiste.';

/** One on each line, or separated by commas. */
const synonymes = z
  .string()
  .max(5_000, 'C’est trop long.')
  .transform((text) => [
    ...new Set(
      text
        .split(/[\n,;]+/)
        .map(oneLine)
        .filter(Boolean),
    ),
  ])
  .superRefine((words, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (words.length > MAX_SYNONYMES) refuse(`Gardez ${MAX_SYNONYMES} autres mots au plus.`);
    else if (words.some((one) => one.length > TERME_MAX)) refuse(`Chaque mot tient en ${TERME_MAX} signes.`);
  });

const said = {
  nom,
  /** Of a genre. */
  pluriel: word.default(''),
  nature: z.union([z.literal(''), z.enum(ficheNatures, NO_NATURE)], NO_NATURE).default(''),
  synonymes: synonymes.default([]),
};

export const addTermeInput = z.object({ liste: z.enum(termeListes, 'Choisissez une liste.'), ...said });
export const editTermeInput = z.object({ termeId: existingId, ...said });
export const termeRef = z.object({ termeId: existingId });
export const moveTermeInput = z.object({ termeId: existingId, sens: z.enum(['avant', 'apres']) });
export const mergeTermesInput = z.object({ termeId: existingId, intoId: existingId });
