/**
 * npm start      everything, from a fresh clone to a server that answers
 * npm run dev    the same, with pages rebuilt as they change
 *
 * Plain Node: it runs before anything is installed.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tréteaux demande Node 20.19 ou plus récent ; celui-ci est ${process.versions.node}.`);
  process.exit(1);
}

const dev = process.argv.includes('--dev');
process.env.NODE_ENV = dev ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';

const { whilePreparing } = await import('./lock.mjs');
const { build, generate, install } = await import('./prepare.mjs');
const { passSignalsOn, StepError } = await import('./run.mjs');

passSignalsOn();
const stopped = () => process.exitCode !== undefined;

try {
  await whilePreparing(async () => {
    await install();
    await generate();
  });
  const { register } = await import('tsx/esm/api');
  register();
  const { reserve, serve } = await import('../server/start.ts');
  await reserve();
  if (!dev) await whilePreparing(build);
  if (stopped()) process.exit(0);
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP');
  await serve({ dev });
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  if (stopped()) process.exit(0);
  console.error(error.message);
  process.exit(1);
}
