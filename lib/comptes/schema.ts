import { z } from 'zod';
import { honeypot } from '@/lib/core/inputs';
import { oneLine } from '@/lib/core/text';
import { normalizePassword, PASSWORD_MAX, passwordProblem } from './password-rules';
import { compteFiltres, roles } from './words';

function emailProblem(value: string): string | null {
  if (!value) return 'Indiquez votre adresse e-mail.';
  if (value.length > 254) return 'Cette adresse est trop longue.';
  if (/^[^\s@]+@[^\s@.]+$/.test(value)) return 'Il manque la fin de l’adresse, par exemple « .fr ».';
  if (!/^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+\.[^\s@.,;:<>()[\]"\\\p{Cc}]{2,}$/u.test(value))
    return 'Cette adresse n’est pas complète. Exemple : prenom.nom@exemple.fr.';
  return null;
}

/** Trimmed and lower case: how an address is stored and compared. */
export const emailAddress = z
  .string('Indiquez votre adresse e-mail.')
  .transform((value) => value.trim().toLowerCase())
  .superRefine((value, context) => {
    const problem = emailProblem(value);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  });

/** Written as the person wants it read. Refuses addresses of sites: names appear in mails sent to strangers. */
export const nomField = z
  .string('Indiquez votre nom.')
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(2, 'Indiquez votre nom, tel que vos partenaires vous connaissent.')
      .max(80, 'Ce nom est trop long : 80 signes au plus.')
      .regex(/^[^<>]*$/, 'Un nom ne peut pas contenir les signes « < » et « > ».')
      .regex(/^(?!.*(:\/\/|www\.))/i, 'Un nom ne peut pas contenir d’adresse de site.'),
  );

const typedPassword = z
  .string('Indiquez votre mot de passe.')
  .max(1_000, 'Ce mot de passe est trop long.')
  .transform(normalizePassword);

/** A password being chosen. Compare with the address where it is known (`passwordProblem`). */
export const newPasswordField = typedPassword.superRefine((value, context) => {
  const problem = passwordProblem(value);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

const optionalNewPassword = z
  .string()
  .optional()
  .transform((value) => value || undefined)
  .pipe(newPasswordField.optional());

const suiteField = z.string().max(500).optional();

/** The version that the page showed. 0 before any was published. */
const shownCharte = z.coerce.number('Rechargez la page.').int().min(0, 'Rechargez la page.');

export const acceptCharteInput = z.object({ charteVersion: shownCharte });

/** What sign-up asks for, with or without an invitation. */
export const signUpFields = z.object({
  nom: nomField,
  password: optionalNewPassword,
  charte: z.literal('on', 'Pour créer un compte, acceptez la charte.'),
  charteVersion: shownCharte,
});

const { nom, ...others } = signUpFields.shape;
/** In the order of the form: errors are told in the order of the fields. */
export const signUpInput = z.object({
  nom,
  email: emailAddress,
  ...others,
  suite: suiteField,
  site: honeypot,
});

export const signInInput = z.object({
  email: emailAddress,
  password: typedPassword.pipe(
    z
      .string()
      .min(1, 'Indiquez votre mot de passe.')
      .max(PASSWORD_MAX * 4),
  ),
});

/** Asking for a link by mail, to sign in or to choose another password. */
export const requestLienInput = z.object({ email: emailAddress, suite: suiteField });

export const newPasswordInput = z.object({ password: newPasswordField });

export const changePasswordInput = z.object({
  currentPassword: typedPassword.optional(),
  password: newPasswordField,
});

export const changeEmailInput = z.object({ email: emailAddress, currentPassword: typedPassword.optional() });

export const profileInput = z.object({
  nom: nomField,
  fonction: z.string().transform(oneLine).pipe(z.string().max(120, 'C’est trop long : 120 signes au plus.')),
});

const compteId = z.string().max(64);

/** Giving somebody a role. */
export const roleInput = z.object({ compteId, role: z.enum(roles, 'Choisissez un rôle.') });

/** Disabling an account: its owner reads the reason. */
export const disableInput = z.object({
  compteId,
  motif: z
    .string('Dites pourquoi.')
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(10, 'Dites pourquoi, en une phrase : la personne la recevra.')
        .max(500, 'C’est trop long : 500 signes au plus.'),
    ),
});

export const enableInput = z.object({ compteId });

/** The list of accounts: words, whose, which page. Whatever else an address says is left aside. */
export const comptesSearch = z.object({
  q: z.string().trim().max(200).catch(''),
  filtre: z.enum(compteFiltres).catch('tous'),
  page: z.number().int().min(1).catch(1),
});
