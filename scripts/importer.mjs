/** npm run importer -- --file liste.csv: see server/commands/importer.ts */
import { runCommand } from './command.mjs';

await runCommand(async () => (await import('../server/commands/importer.ts')).importer);
