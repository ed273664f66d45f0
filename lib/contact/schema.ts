import { z } from 'zod';
import { honeypot, line, prose } from '@/lib/core/inputs';
import { MAX_TEXTE } from './words';

const fields = {
  objet: line(120).pipe(z.string().min(3, 'Dites en quelques mots de quoi il s’agit.')),
  texte: prose(MAX_TEXTE).pipe(z.string().min(10, 'Écrivez votre message.')),
  /** A box: a copy to who writes; a receipt to a visitor. */
  copie: z.literal('on').optional(),
  site: honeypot,
};

/** What a visitor says of who they are, and their message. */
export const visitorMessage = z.object({
  ...fields,
  nom: line(120).pipe(z.string().min(2, 'Écrivez votre nom.')),
  email: z.preprocess(
    (typed) => (typeof typed === 'string' ? typed.trim().toLowerCase() : typed),
    z.email('Cette adresse e-mail n’est pas complète, par exemple « prenom@exemple.fr ».').max(254),
  ),
});

/** A member’s name and address are known. */
export const memberMessage = z.object(fields);
