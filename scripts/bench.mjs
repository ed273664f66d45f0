/**
 * npm run bench                      measures the software beside its peers, and prints the table
 * npm run bench -- chat pages        only these parts
 * npm run bench -- --quick           shorter, less exact
 *
 * The peers are installed in bench/ on the first run, from a lock file of their own.
 */
import { whilePreparing } from './lock.mjs';
import { build, generate, install } from './prepare.mjs';
import { passSignalsOn, StepError } from './run.mjs';

process.env.NODE_ENV = 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.LOG_LEVEL ??= 'warn';

passSignalsOn();
try {
  await whilePreparing(async () => {
    await install();
    await install('bench');
    await generate();
    await build();
  });
  const { register } = await import('tsx/esm/api');
  register();
  const { run } = await import('../bench/run.ts');
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  await run(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  console.error(error instanceof StepError ? error.message : error);
  process.exit(1);
}
