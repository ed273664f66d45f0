import { z } from 'zod';

const MAX_ID = 64;
/** Asked for in the place of an id that nothing can have: nothing is found under it either. */
const NOWHERE = '-';

/** PostgreSQL stores no U+0000, and half a surrogate pair only as another character. */
const isPlain = (id: string) => !/[\p{Cc}\p{Cs}]/u.test(id);

const id = z
  .string('Identifiant attendu.')
  .min(1, 'Identifiant attendu.')
  .max(MAX_ID, 'Identifiant trop long.');

/** Names something that should exist, 64 characters at most. What no id can look like is simply not found. */
export const existingId = id.transform((value) => (isPlain(value) ? value : NOWHERE));

/** Chosen by a client to recognise its own, 64 characters at most, none of them a control character. */
export const chosenId = id.refine(isPlain, 'Identifiant illisible.');

/** A number in a discussion: what PostgreSQL holds in an `integer`, from 0. */
export const position = z
  .number('Nombre attendu.')
  .int('Nombre entier attendu.')
  .min(0, 'Nombre positif attendu.')
  .max(2_147_483_647, 'Nombre trop grand.');

/** What comes with an event or a form: `null`, a list or a word is refused in French like the rest. */
export const payload = <S extends z.ZodRawShape>(shape: S) => z.object(shape, 'Demande mal formée.');
