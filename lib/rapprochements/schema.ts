import { z } from 'zod';
import { issues } from '@/lib/annonces/words';
import { day, prose } from '@/lib/core/inputs';
import { existingId } from '@/lib/realtime/shapes';
import { RELATION_MAX } from './words';

export const pairRef = z.object({ annonceId: existingId, autreId: existingId });

const NO_MESSAGE = 'Écrivez un mot : c’est ce que les deux liront en premier.';
const NO_DAY = 'Choisissez quand prendre de leurs nouvelles.';

export const introduceInput = z.object({
  annonceId: existingId,
  autreId: existingId,
  message: z.string(NO_MESSAGE).pipe(prose(RELATION_MAX.message)).pipe(z.string().min(1, NO_MESSAGE)),
  suiviLe: day.refine((given) => given !== null, NO_DAY),
});

export const outcomeInput = z
  .object({
    relationId: existingId,
    issue: z.enum(issues, 'Choisissez une des trois réponses.'),
    note: prose(RELATION_MAX.note).default(''),
    /** When to ask again; only of what goes on. */
    suiviLe: day.default(null),
  })
  .refine(({ issue, suiviLe }) => issue !== 'en_cours' || suiviLe !== null, {
    path: ['suiviLe'],
    message: NO_DAY,
  });

const NATURE = /^[a-z_]{1,30}$/;
const EPCI = /^\d{9}$/;
type Params = Record<string, string | string[] | undefined>;
const last = (value: Params[string]) => [value].flat().at(-1) ?? '';

/** What the desk is asked for, by its address: what means nothing is left out. */
export const readDesk = (params: Params) => ({
  nature: NATURE.test(last(params.nature)) ? last(params.nature) : '',
  epci: EPCI.test(last(params.epci)) ? last(params.epci) : '',
});
