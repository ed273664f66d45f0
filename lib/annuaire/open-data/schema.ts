import { z } from 'zod';

/** Fiches in one answer: by default, and at most. */
export const OPEN_LIMIT = 50;
export const OPEN_LIMIT_MAX = 500;

const limitMessage = `limit : un nombre entier de 1 à ${OPEN_LIMIT_MAX}.`;

/** What an address of the open data may say. Anything else in it is left aside. */
export const openQuerySchema = z.object({
  /** Words, accents and plurals forgiven. */
  q: z.string().max(200, 'q : 200 signes au plus.').default(''),
  limit: z.coerce
    .number(limitMessage)
    .int(limitMessage)
    .min(1, limitMessage)
    .max(OPEN_LIMIT_MAX, limitMessage)
    .optional(),
  /** `nextCursor` of the answer before. */
  cursor: z.uuid('cursor : reprenez « nextCursor » de la réponse précédente.').optional(),
});

export type OpenQuery = z.output<typeof openQuerySchema>;
