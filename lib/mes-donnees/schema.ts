import { z } from 'zod';

/** Deleting one's own account. */
export const deleteInput = z.object({
  currentPassword: z.string().max(1_000).optional(),
  compris: z.literal('on', 'Cochez la case pour dire que vous avez compris.'),
});
