import { z } from 'zod';

const NO_MOMENT = 'Rechargez la page, puis réessayez.';
export const readAllInput = z.object({
  /** When the page was shown. */
  jusqua: z.coerce.date(NO_MOMENT),
});
