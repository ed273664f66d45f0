/** npm run administrateur -- --email prenom.nom@exemple.fr: see server/commands/administrateur.ts */
import { runCommand } from './command.mjs';

await runCommand(async () => (await import('../server/commands/administrateur.ts')).administrateur);
