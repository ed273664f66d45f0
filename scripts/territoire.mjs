/** npm run territoire -- --file communes.csv | --api: see server/commands/territoire.ts */
import { runCommand } from './command.mjs';

await runCommand(async () => (await import('../server/commands/territoire.ts')).territoire);
