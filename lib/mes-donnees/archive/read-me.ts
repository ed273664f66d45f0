import { fullDate } from '@/lib/core/dates';
import { env } from '@/lib/core/env';
import { sections } from './sections';

/** What the archive holds, for who opens it years later. */
export function readMe(nom: string, date: Date): string {
  const lists = sections.map(({ name, about }) => `${name}.json : ${about}.`);
  return [
    `Vos données sur ${env().publicUrl.host}`,
    `${nom}, le ${fullDate(date)}`,
    '',
    'Cette archive contient tout ce que le site garde à votre sujet (règlement général sur la protection des données, articles 15 et 20). Les listes sont au format JSON, lisible par un éditeur de texte et par la plupart des logiciels.',
    '',
    ...lists,
    'fichiers.json : les fichiers que vous avez ajoutés.',
    'fichiers/ : ces fichiers eux-mêmes.',
    '',
    'Votre mot de passe n’y est pas : le site n’en garde qu’une empreinte.',
    '',
  ].join('\r\n');
}
