import { z } from 'zod';
import { isoOf } from '@/lib/core/dates';
import { box, day, figure, line, prose, site } from '@/lib/core/inputs';
import { momentOf } from '@/lib/core/zone';
import { existingId } from '@/lib/realtime/shapes';
import { APPEL_MAX, MAX_DISCIPLINES, MAX_DOCUMENTS } from './words';

const NO_TITLE = 'Donnez un titre à l’appel, tel que son émetteur l’écrit.';
const NO_ISSUER = 'Dites qui lance cet appel : « Région Grand Est », « Fondation de France »…';
const NO_DESCRIPTION = 'Décrivez l’appel en quelques lignes : ce qu’il soutient, et comment.';
const NO_AMOUNT = 'Indiquez un montant en euros, par exemple « 5 000 », ou rien.';
const NO_HOUR = 'Cette heure ne se comprend pas. Exemple : 12:00.';
const NO_DAY = 'Indiquez aussi le jour, ou effacez l’heure.';

const MOST_EUROS = 1_000_000_000;
/** Said of no hour: the whole day is good. */
const END_OF_DAY = '23:59';

const needed = (max: number, words: string) => line(max).default('').pipe(z.string().min(1, words));
const titre = needed(APPEL_MAX.titre, NO_TITLE);
const amount = figure(0, MOST_EUROS, { words: NO_AMOUNT });

/** « 18:00 », « 18 h », « 9h30 »; empty when nothing is said. */
const heure = z
  .string()
  .trim()
  .max(20, NO_HOUR)
  .transform((typed, context) => {
    if (typed === '') return '';
    const [, h = '', m = ''] = /^(\d{1,2})\s*(?::|h)\s*(\d{2})?$/i.exec(typed) ?? [];
    if (h === '' || Number(h) > 23 || Number(m || 0) > 59) {
      context.addIssue({ code: 'custom', message: NO_HOUR });
      return z.NEVER;
    }
    return `${h.padStart(2, '0')}:${(m || '00').padStart(2, '0')}`;
  });

const said = z.object({
  titre,
  emetteur: line(APPEL_MAX.emetteur),
  /** Day and hour by the clocks of the instance. */
  limite: day,
  limiteHeure: heure,
  montantMin: amount,
  montantMax: amount,
  montantDetail: line(APPEL_MAX.montantDetail),
  description: prose(APPEL_MAX.description),
  eligibles: prose(APPEL_MAX.eligibles),
  /** Ids of termes. */
  disciplines: z
    .array(z.string().max(60))
    .max(MAX_DISCIPLINES, `Gardez ${MAX_DISCIPLINES} disciplines au plus.`),
  lienUrl: site(APPEL_MAX.lienUrl),
});

/** Fields that are not sent say nothing. */
const whole = said.partial().extend({ titre: said.shape.titre });
type Said = z.output<typeof whole>;

function agree(given: Said, context: z.RefinementCtx) {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { montantMin = null, montantMax = null, limite = null, limiteHeure = '' } = given;
  if (montantMin !== null && montantMax !== null && montantMax < montantMin)
    refuse('montantMax', 'Le montant le plus haut est plus petit que le plus bas.');
  if (limite === null && limiteHeure !== '') refuse('limite', NO_DAY);
}

function columns({ limite = null, limiteHeure = '', ...given }: Said) {
  return {
    emetteur: '',
    description: '',
    montantMin: null,
    montantMax: null,
    montantDetail: '',
    eligibles: '',
    disciplines: [],
    lienUrl: '',
    ...given,
    limite: limite && momentOf(isoOf(limite), limiteHeure || END_OF_DAY),
  };
}

/** What an appel says, as it is written. */
export type AppelSaid = ReturnType<typeof columns>;

/** The form chose its id, so that the same form never makes two. */
const ownId = z.object({ appelId: z.uuid('Cet appel ne se retrouve pas. Rechargez la page.') });
export const appelRef = z.object({ appelId: existingId });

/** `updatedAt` of what was on the screen, in milliseconds: refused when the call changed since. */
const vuLe = z.coerce.number().int().optional();

/** A draft needs a title to be found again, and nothing else. */
export const draftInput = ownId.extend({ vuLe }).and(whole.superRefine(agree).transform(columns));

const complete = whole
  .extend({
    emetteur: needed(APPEL_MAX.emetteur, NO_ISSUER),
    description: prose(APPEL_MAX.description).default('').pipe(z.string().min(1, NO_DESCRIPTION)),
  })
  .superRefine(agree)
  .transform(columns);

export const publishInput = ownId.extend({ vuLe }).and(complete);
export const editInput = appelRef.extend({ vuLe }).and(complete);

export const documentRef = z.object({ fichierId: existingId });
export const announceDocumentsInput = z.object({
  appelId: existingId,
  files: z.array(z.unknown()).max(MAX_DOCUMENTS, `Un appel montre ${MAX_DOCUMENTS} documents au plus.`),
});

export const linkInput = z.object({ lien: z.string().trim().max(2_000).default('') });
export const rappelsInput = z.object({ rappels: box.default(false) });
