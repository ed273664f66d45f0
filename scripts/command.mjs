/** Runs one command of the software typed in a terminal: installs what is missing, then prints what it answers. */
import { whilePreparing } from './lock.mjs';
import { generate, install } from './prepare.mjs';
import { StepError } from './run.mjs';

/** These say in one sentence what a person can change; anything else is our fault and shown whole. */
const isPlain = (error) =>
  error instanceof StepError ||
  ['StartError', 'SettingError', 'AppError'].includes(error?.constructor?.name) ||
  String(error?.code).startsWith('ERR_PARSE_ARGS');

/**
 * @param load gives the command: a function of the arguments that answers with a text
 */
export async function runCommand(load) {
  process.env.NODE_ENV ??= 'production';
  process.env.LOG_LEVEL ??= 'warn';
  try {
    await whilePreparing(async () => {
      await install();
      await generate();
    });
    const { register } = await import('tsx/esm/api');
    register();
    const command = await load();
    console.log(await command(process.argv.slice(2)));
    process.exit(0);
  } catch (error) {
    console.error(isPlain(error) ? error.message : error);
    process.exit(1);
  }
}
