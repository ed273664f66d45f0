import { z } from 'zod';
import { membreRole } from '@/lib/membres/schema';
import { MAX_LIST } from './words';

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
