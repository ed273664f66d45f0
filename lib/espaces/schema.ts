import { z } from 'zod';
import { oneLine, withoutUnseen } from '@/lib/core/text';
import { templates } from '@/lib/documents/words';
import { DISCIPLINE_MAX, DISCIPLINES_MAX, INTENTION_MAX, NOM_MAX, NOM_MIN, visibilites } from './words';

/** One line: what was pasted over several becomes one. */
const line = z.string('Ce champ est à remplir.').transform(oneLine);

const nom = line.pipe(
  z
    .string()
    .min(NOM_MIN, `Donnez au projet un nom d’au moins ${NOM_MIN} lettres.`)
    .max(NOM_MAX, `Ce nom dépasse ${NOM_MAX} caractères. Raccourcissez-le.`)
    // Names of espaces stand in mails to people who do not know the author.
    .regex(/^[^<>]*$/, 'Un nom de projet ne peut pas contenir les signes « < » et « > ».')
    .regex(/^(?!.*(:\/\/|www\.))/i, 'Un nom de projet ne peut pas contenir d’adresse de site.'),
);

const intention = z
  .string()
  .transform((text) => withoutUnseen(text.replace(/\r\n?/g, '\n')).trim())
  .pipe(z.string().max(INTENTION_MAX, `L’intention dépasse ${INTENTION_MAX} caractères. Raccourcissez-la.`))
  .default('');

const disciplineList = z
  .array(line.pipe(z.string().max(DISCIPLINE_MAX, `Une discipline tient en ${DISCIPLINE_MAX} caractères.`)))
  .transform((list) => [...new Set(list.filter(Boolean))])
  .pipe(z.array(z.string()).max(DISCIPLINES_MAX, `Gardez ${DISCIPLINES_MAX} disciplines au plus.`))
  .default([]);

const visibilite = z.enum(visibilites, 'Choisissez qui peut voir le projet.');

/** What the pages « Ouvrir un espace » and « Réglages » ask; only the name is required. */
export const espaceInput = z.object({
  nom,
  intention,
  /** INSEE code, or the name typed without JavaScript. Empty: none. */
  commune: line.pipe(z.string().max(120, 'Ce nom de commune est trop long.')).default(''),
  disciplines: disciplineList,
  visibilite: visibilite.default('prive'),
});

export const openEspaceInput = espaceInput.extend({
  template: z.enum(templates, 'Choisissez par quoi commencer.').default('vide'),
});
