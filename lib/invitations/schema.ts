import { z } from 'zod';
import { membreRole } from '@/lib/membres/schema';

/** How long an invitation can be followed, from its last sending. */
export const VALID_DAYS = 30;
/** Addresses read from one pasted list at most. */
export const MAX_ADDRESSES = 50;
/** Characters of a pasted list at most. */
export const MAX_LIST = 10_000;

const espaceId = z.string();

export const inviteInput = z.object({
  espaceId,
  email: z.string('Écrivez une adresse e-mail.').trim().min(1, 'Écrivez une adresse e-mail.').max(320),
  role: membreRole.default('membre'),
});

export const inviteListInput = z.object({
  espaceId,
  liste: z
    .string('Collez au moins une adresse.')
    .max(MAX_LIST, 'Cette liste est trop longue. Coupez-la en plusieurs envois.')
    .refine((text) => text.trim() !== '', 'Collez au moins une adresse.'),
  role: membreRole.default('membre'),
});
