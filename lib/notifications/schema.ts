import { z } from 'zod';
import { box, day, line } from '@/lib/core/inputs';
import { existingId } from '@/lib/realtime/shapes';
import { espaceKinds, frequences, NOTIFICATION_KINDS, rayons } from './words';

const NO_MOMENT = 'Rechargez la page, puis réessayez.';
export const readAllInput = z.object({
  /** When the page was shown. */
  jusqua: z.coerce.date(NO_MOMENT),
});

const NO_CHOICE = 'Choisissez dans la liste.';
const frequence = z.enum(frequences, NO_CHOICE);

/** One frequency per kind, under its name; those not sent stay as by default. */
export const choixInput = z.object({
  resume: box.default(false),
  ...Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, frequence.optional()])),
});

/** The same for one espace; empty: as everywhere. */
export const espaceChoixInput = z.object({
  espaceId: existingId,
  ...Object.fromEntries(
    espaceKinds.map((kind) => [kind, z.union([z.literal(''), frequence], NO_CHOICE).default('')]),
  ),
});

export const pauseInput = z.object({ du: day.default(null), jusqua: day });

export const interetsInput = z.object({
  /** Ids of termes. */
  disciplines: z.array(existingId).max(80).default([]),
  commune: line(120).default(''),
  rayon: z
    .union([z.literal('').transform(() => null), z.coerce.number()])
    .default(null)
    .refine((km) => km === null || (rayons as readonly number[]).includes(km), NO_CHOICE),
});
