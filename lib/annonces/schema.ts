import { z } from 'zod';
import { box, day, figure, line, prose, site, tooLong } from '@/lib/core/inputs';
import { existingId } from '@/lib/realtime/shapes';
import {
  ANNONCE_MAX,
  annonceNatures,
  annonceSens,
  annonceTransactions,
  issues,
  MAX_DISCIPLINES,
  MAX_PARTS,
  MAX_PHOTOS,
} from './words';

const NO_TITLE = 'Donnez un titre à l’annonce : c’est ce que l’on lit en premier.';
const NO_DESCRIPTION = 'Décrivez ce que vous proposez ou cherchez, en quelques mots.';
const NO_PRICE =
  'Indiquez un montant en euros, par exemple « 80 », ou rien. C’est gratuit ? Cochez « Don » ou « Prêt ».';
const NO_SHARE = 'Indiquez une part de 1 à 100, ou rien.';

const titre = line(ANNONCE_MAX.titre);
const description = prose(ANNONCE_MAX.description);

const part = z.object({
  employeur: line(ANNONCE_MAX.employeur).default(''),
  part: figure(1, 100, { whole: true, words: NO_SHARE }).default(null),
});
/** Lines that say nothing are left out; one without a name is the employer that is looked for. */
const parts = z
  .array(part)
  .max(MAX_PARTS, `Gardez ${MAX_PARTS} employeurs au plus.`)
  .transform((lines) => lines.filter((one) => one.employeur !== '' || one.part !== null));

/** What an annonce says. All of it is optional while it is a draft. */
const said = {
  sens: z.enum(annonceSens, 'Choisissez « Offre » ou « Demande ».'),
  nature: z.enum(annonceNatures, 'Choisissez de quoi il s’agit.'),
  transactions: z
    .array(z.enum(annonceTransactions, 'Cette formule n’existe pas.'))
    .transform((given) => annonceTransactions.filter((one) => given.includes(one))),
  titre,
  description,
  /** Ids of termes. */
  disciplines: z
    .array(z.string().max(60))
    .max(MAX_DISCIPLINES, `Gardez ${MAX_DISCIPLINES} disciplines au plus.`),
  /** As typed: name, postcode or both. */
  commune: z.string().max(100, tooLong(100)),
  rayonKm: figure(1, 500, { whole: true }),
  disponibleDu: day,
  disponibleAu: day,
  limite: day,
  prix: figure(0, 10_000_000, { words: NO_PRICE }),
  prixUnite: line(ANNONCE_MAX.prixUnite),
  conditions: prose(ANNONCE_MAX.conditions),
  parts,
  lienUrl: site(ANNONCE_MAX.lienUrl),
  lienTitre: line(200),
  commentairesOuverts: box,
  /** The structure it is published for; empty: oneself. */
  ficheId: z.union([z.literal('').transform(() => null), z.null(), existingId]),
  /** What photos show, by the ids of their fichiers. */
  legendes: z.record(z.string().max(64), line(ANNONCE_MAX.legende)),
};

/** A field that cannot be read is left out of a draft; the others are kept (`draftOf`). */
export const draftInput = z.object(said).partial();
export type AnnonceSaid = z.output<typeof draftInput>;
export type AnnonceField = keyof typeof said;

const whole = draftInput.extend({
  titre: titre.pipe(z.string().min(1, NO_TITLE)),
  description: description.pipe(z.string().min(1, NO_DESCRIPTION)),
  /** Said when words and dates looked like those of a public show, and it is none. */
  pasSpectacle: box.default(false),
});

/** What must hold between fields, of what goes online: each field that contradicts another, with why. */
export function disagreements(given: AnnonceSaid): Partial<Record<AnnonceField, string>> {
  const { disponibleDu, disponibleAu, parts: shares = [], transactions = [] } = given;
  const backwards = disponibleDu && disponibleAu && disponibleAu < disponibleDu;
  const tooMuch = shares.reduce((sum, one) => sum + (one.part ?? 0), 0) > 100;
  const noJob = shares.length > 0 && !transactions.includes('partage_emploi');
  return {
    ...(backwards && { disponibleAu: 'La date de fin doit venir après celle du début.' }),
    ...(noJob && { parts: 'Cochez « Partage d’emploi », ou effacez les parts.' }),
    ...(tooMuch && { parts: 'Les parts dépassent 100 % à elles toutes.' }),
  };
}

/** `updatedAt` of what was on the screen, in milliseconds: refused when the annonce changed since. */
const vuLe = z.union([z.literal('').transform(() => undefined), z.coerce.number().int()]).optional();

export const publishInput = whole.extend({
  annonceId: z.uuid('Cette annonce ne se retrouve pas. Rechargez la page.'),
  vuLe,
});
export const editInput = whole.extend({ annonceId: existingId, vuLe });

/** Of a draft that may not be there yet: the form chose its id, so that the same form never makes two. */
export const draftRef = z.object({
  annonceId: z.uuid('Ce brouillon ne se retrouve pas. Rechargez la page.'),
  vuLe,
});
export const annonceRef = z.object({ annonceId: existingId });

export const photoRef = z.object({ fichierId: existingId });
export const movePhotoInput = photoRef.extend({ sens: z.enum(['avant', 'apres']) });
export const announcePhotosInput = z.object({
  annonceId: existingId,
  files: z.array(z.unknown()).max(MAX_PHOTOS, `Une annonce montre ${MAX_PHOTOS} photos au plus.`),
});

export const issueInput = z.object({
  issue: z.enum(issues, 'Choisissez une des trois réponses.'),
});

/** Told to the author; empty: a sentence of ours. */
const motif = prose(ANNONCE_MAX.motif).default('');
export const redirectInput = z.object({ annonceId: existingId, motif });
export const reclassifyInput = z.object({
  annonceId: existingId,
  motif,
  sens: said.sens,
  nature: said.nature,
  transactions: said.transactions,
  /** `updatedAt` of what was on the screen, in milliseconds. */
  vuLe: z.coerce.number().int().optional(),
});
export const undoDecisionInput = z.object({
  annonceId: existingId,
  /** Its moment, in milliseconds: what the screen showed. */
  decision: z.coerce.number().int(),
});
