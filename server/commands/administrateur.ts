import { parseArgs } from 'node:util';
import { systeme } from '@/lib/comptes/actor';
import { nameAdministrateur } from '@/lib/comptes/commands/name-administrateur';
import { onDatabase } from './on-database';

const USAGE = `Nomme administrateur quelqu’un qui a déjà un compte, par exemple le premier.

  npm run administrateur -- --email prenom.nom@exemple.fr`;

/**
 * `npm run administrateur`.
 * @param args what was typed after `--`
 * @returns what to print
 * @throws AppError with a sentence for whoever typed it
 */
export async function administrateur(args: string[]): Promise<string> {
  const { values } = parseArgs({ args, options: { email: { type: 'string' }, help: { type: 'boolean' } } });
  const { email } = values;
  if (values.help || !email) return USAGE;
  return onDatabase(async () => {
    const { nom } = await nameAdministrateur(systeme, { email });
    return `${nom} est maintenant administrateur. Les autres rôles se donnent dans « Gérer les comptes ».`;
  });
}
