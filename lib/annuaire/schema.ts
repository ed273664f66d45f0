import { z } from 'zod';
import { emailAddress } from '@/lib/comptes/schema';
import { box, figure, line, prose, site, tooLong, webAddress } from '@/lib/core/inputs';
import { oneLine } from '@/lib/core/text';
import { existingId } from '@/lib/realtime/shapes';
import { fusionChamps } from './merge/columns';
import { FICHE_MAX, MAX_LIENS, MAX_PHOTOS, MAX_PHRASES } from './words';

/** Structures that one person may speak for. */
export const MAX_STRUCTURES = 20;

/** A list, or a text with one item on each line. */
const perLine = z
  .union([z.string().max(20_000), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? given.split(/[\r\n]+/) : given))
  .transform((items) => [...new Set(items.map(oneLine).filter(Boolean))]);

/** « 0329000000 » becomes « 03 29 00 00 00 »; numbers of elsewhere stay as they are typed. */
const INCOMPLETE = 'Cette adresse n’est pas complète. Exemple : contact@exemple.fr.';
const telephone = line(FICHE_MAX.telephone)
  .pipe(
    z.string().regex(/^([+\d][\d\s().-]{4,})?$/, 'Ce numéro ne se comprend pas. Exemple : 03 29 00 00 00.'),
  )
  .transform((typed) => {
    const figures = typed.replace(/^(\+33|0033)\s*(\(0\))?/, '0').replace(/[\s.-]/g, '');
    return /^0\d{9}$/.test(figures) ? figures.replace(/(?=(?:\d{2})+$)/g, ' ').trim() : typed;
  });

const email = z
  .string()
  .transform((typed) => typed.trim().toLowerCase())
  .superRefine((typed, context) => {
    if (typed && !emailAddress.safeParse(typed).success)
      context.addIssue({ code: 'custom', message: INCOMPLETE });
  });

const yesNo = z
  .union([z.boolean(), z.null(), z.enum(['oui', 'non', ''])])
  .transform((given) => (typeof given === 'string' ? (given === '' ? null : given === 'oui') : given));

const detail = line(FICHE_MAX.detail).default('');
export const salleInput = z.object({
  jauge: figure(0, 100_000, { whole: true }).default(null),
  jaugeDetail: detail,
  plateauLargeur: figure(0, 200).default(null),
  plateauProfondeur: figure(0, 200).default(null),
  plateauHauteur: figure(0, 100).default(null),
  plateauDetail: detail,
  electricite: detail,
  technique: detail,
  loges: detail,
  acces: detail,
  repetitions: yesNo.default(null),
  repetitionsDetail: detail,
  conditions: line(FICHE_MAX.conditions).default(''),
  prixJour: figure(0, 100_000).default(null),
});

const nom = z
  .string('Indiquez le nom de la structure.')
  .transform(oneLine)
  .pipe(
    z
      .string()
      .min(2, 'Indiquez le nom de la structure.')
      .max(FICHE_MAX.nom, `Ce nom est trop long : ${FICHE_MAX.nom} signes au plus.`)
      // Names of fiches stand in mails to people who do not know who wrote them.
      .regex(/^[^<>]*$/, 'Un nom ne peut pas contenir les signes « < » et « > ».')
      .regex(/^(?!.*(:\/\/|www\.))/i, 'Un nom ne peut pas contenir d’adresse de site.'),
  );
const NO_GENRE = 'Choisissez ce qu’est cette structure.';
const genre = z.string(NO_GENRE).min(1, NO_GENRE).max(60);
const termeIds = z.array(z.string().max(60)).max(60);

/** What may be said of a fiche besides its name and genre. Everything is optional. */
const described = {
  sigle: line(FICHE_MAX.sigle),
  accroche: line(FICHE_MAX.accroche),
  presentation: prose(FICHE_MAX.presentation),
  /** Ids of termes. */
  disciplines: termeIds,
  publics: termeIds,
  labels: termeIds,
  adresse: line(FICHE_MAX.adresse),
  codePostal: line(10).pipe(z.string().regex(/^(\d{5})?$/, 'Un code postal a cinq chiffres.')),
  /** As typed: name, postcode or both. */
  commune: z.string().max(100, tooLong(100)),
  telephone,
  email,
  siteWeb: site(FICHE_MAX.siteWeb),
  liens: perLine.transform((typed, context) => {
    if (typed.length > MAX_LIENS)
      context.addIssue({ code: 'custom', message: `Gardez ${MAX_LIENS} adresses au plus.` });
    return typed.map((one) => {
      const address = one.length > FICHE_MAX.siteWeb ? null : webAddress(one);
      if (!address)
        context.addIssue({ code: 'custom', message: `« ${one.slice(0, 60)} » n’est pas une adresse web.` });
      return address ?? '';
    });
  }),
  horaires: prose(FICHE_MAX.horaires),
  offres: phrases(),
  demandes: phrases(),
  accueilResidence: box,
  accessible: box,
  contactPublic: box,
  salle: salleInput.nullable(),
};

/** The field itself is named, not its line: that is what a form can show. */
function phrases() {
  return perLine.superRefine((lines, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (lines.length > MAX_PHRASES) refuse(`Gardez ${MAX_PHRASES} lignes au plus.`);
    else if (lines.some((one) => one.length > FICHE_MAX.phrase))
      refuse(`Chaque ligne tient en ${FICHE_MAX.phrase} signes.`);
  });
}

const optional = z.object(described).partial().shape;

export const ficheInput = z.object({
  nom,
  genre,
  ...optional,
  /** Of an agent who writes it for others; everybody else speaks for what they write. */
  pourAutrui: box.default(false),
  /** Written although fiches like it are there (`similarFiches`). */
  distincte: box.default(false),
});
export type FicheInput = z.output<typeof ficheInput>;

/** Of a fiche that is there: what is not given stays as it is. */
export const ficheChanges = z.object({ nom: nom.optional(), genre: genre.optional(), ...optional });
export type FicheChanges = z.output<typeof ficheChanges>;

export const editFicheInput = ficheChanges.extend({
  ficheId: existingId,
  /** `updatedAt` of what was on the screen, in milliseconds: refused when the fiche changed since. */
  vuLe: z.coerce.number().int().optional(),
});

export const ficheRef = z.object({ ficheId: existingId });

export const photoInput = z.object({
  fichierId: existingId,
  legende: line(FICHE_MAX.legende).default(''),
  credit: line(FICHE_MAX.credit).default(''),
});
export const movePhotoInput = z.object({ fichierId: existingId, sens: z.enum(['avant', 'apres']) });
export const announcePhotosInput = z.object({
  ficheId: existingId,
  files: z.array(z.unknown()).max(MAX_PHOTOS, `Ajoutez ${MAX_PHOTOS} photos à la fois au plus.`),
});

export const mergeInput = z
  .object({
    keepId: existingId,
    otherId: existingId,
    /** Taken from the fiche that goes; all the rest is that of the one that stays. */
    champs: z.array(z.enum(fusionChamps, 'Ces choix ont changé. Rechargez la page.')).default([]),
  })
  .refine(({ keepId, otherId }) => keepId !== otherId, 'Choisissez deux fiches différentes.');
