import { z } from 'zod';
import { emailAddress } from '@/lib/comptes/schema';
import { honeypot, line, prose } from '@/lib/core/inputs';
import { MAX_TEXTE } from './words';

const fields = {
  objet: line(120).pipe(z.string().min(3, 'Dites en quelques mots de quoi il s’agit.')),
  texte: prose(MAX_TEXTE).pipe(
    z.string().min(1, 'Écrivez votre message.').min(10, 'Dites-en un peu plus : dix signes au moins.'),
  ),
  /** A box: a copy to who writes; a receipt to a visitor. */
  copie: z.literal('on').optional(),
  site: honeypot,
};

/** What a visitor says of who they are, and their message. */
export const visitorMessage = z.object({
  // In the order of the page, which is that of its list of faults.
  nom: line(120).pipe(z.string().min(2, 'Écrivez votre nom.')),
  email: emailAddress,
  ...fields,
});

/** A member’s name and address are known. */
export const memberMessage = z.object(fields);
