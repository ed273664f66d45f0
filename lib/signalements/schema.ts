import { z } from 'zod';
import { emailAddress, nomField } from '@/lib/comptes/schema';
import { oneLine, withoutUnseen } from '@/lib/core/text';
import { existingId } from '@/lib/realtime/shapes';
import { correctables, MAX_MESSAGE, MAX_REPONSE, type ReportMotif, reportMotifs } from './words';

const prose = (max: number) =>
  z
    .string()
    .transform((text) => withoutUnseen(text.normalize('NFC').replace(/\r\n?/g, '\n')).trim())
    .pipe(z.string().max(max, `C’est trop long : ${max.toLocaleString('fr-FR')} signes au plus.`))
    .default('');

const slug = z.string().max(200);

/** Of a visitor, who says who they are; of a compte, which is known, nothing is read. */
export const authorInput = z.object({ nom: nomField, email: emailAddress });

const why: Partial<Record<ReportMotif, string>> = {
  erreur: 'Dites ce qui est faux.',
  charte: 'Dites ce qui pose problème, et où.',
  retrait: 'Dites qui vous êtes pour cette structure.',
};

export const reportInput = z
  .object({
    slug,
    motif: z.enum(reportMotifs, 'Choisissez ce que vous signalez.'),
    message: prose(MAX_MESSAGE),
    /** Of a doublon: the name or the address of the other fiche, as typed. */
    autre: z.string().transform(oneLine).pipe(z.string().max(300)).default(''),
    /** Règlement (UE) 2022/2065, article 16: a notice says that it is made in good faith. */
    bonneFoi: z.literal('on', 'Cochez cette case pour envoyer.'),
  })
  .refine(({ motif, message }) => !why[motif] || message, {
    path: ['message'],
    error: ({ input }) => why[(input as { motif: ReportMotif }).motif],
    // Whatever else is missing: all of it is said at once.
    when: () => true,
  });

/** Fields of the form, as typed; those that are read come under their own names. */
const typed = Object.fromEntries(
  correctables.map((champ) => [champ, z.string().max(5_000).default('')]),
) as Record<(typeof correctables)[number], z.ZodDefault<z.ZodString>>;

export const correctionInput = z.object({
  slug,
  ...typed,
  /** Who proposes, in words of its own: `nom` is the fiche's. */
  auteur: z.string().max(200).default(''),
  auteurEmail: z.string().max(320).default(''),
  message: prose(MAX_MESSAGE),
  /** JSON of what the form showed: only what was changed is proposed, whatever happened to the fiche meanwhile. */
  avant: z.string().max(20_000).default('{}'),
});

const decided = { signalementId: existingId, reponse: prose(MAX_REPONSE) };

export const acceptInput = z.object({
  ...decided,
  /** Of a correction: what of it is taken. */
  champs: z.array(z.enum(correctables)).default([]),
});
export const refuseInput = z.object(decided);

export const objectInput = z.object({ slug, code: z.string().max(300) });
