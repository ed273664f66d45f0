import { z } from 'zod';
import { systeme } from '@/lib/comptes/actor';
import { mailLien as mail } from '@/lib/comptes/commands/request-lien';

const payload = z.object({
  email: z.string(),
  purpose: z.enum(['connexion', 'mot_de_passe']),
  suite: z.string().nullable(),
});

/** Answers a request for a link. Run twice, it mails two links, each good for one use. */
export const mailLien = (input: unknown) => mail(systeme, payload.parse(input));
