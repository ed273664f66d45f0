import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, runPackage } from './run.mjs';
import { fingerprint, root } from './tree.mjs';

const at = (file) => path.join(root, file);

function isStamped(file, print) {
  try {
    return readFileSync(at(file), 'utf8') === print;
  } catch {
    return false;
  }
}

/** Does `work` unless what it depends on is what it was the last time it succeeded. */
async function once(stamp, print, work) {
  if (isStamped(stamp, print)) return;
  rmSync(at(stamp), { force: true });
  await work();
  mkdirSync(path.dirname(at(stamp)), { recursive: true });
  writeFileSync(at(stamp), print);
}

const packagesIn = (file) => JSON.parse(readFileSync(at(file), 'utf8')).packages;

/** npm notes in node_modules what it put there; packages of other platforms are rightly absent. */
function isInstalled(folder) {
  const note = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(at(note))) return false;
  const there = packagesIn(note);
  return Object.entries(packagesIn(path.join(folder, 'package-lock.json'))).every(
    ([name, { version, optional, link }]) => {
      const found = there[name];
      return name === '' || link || (found ? found.version === version : optional === true);
    },
  );
}

/** A download that stands still is asked for again after half a minute: npm would wait five. */
const PATIENCE = ['--fetch-timeout=30000', '--fetch-retries=5'];
const INSTALL = [
  'install',
  '--no-save',
  '--include=dev',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  ...PATIENCE,
];

/**
 * Makes node_modules what package-lock.json says, development tools included: the build needs some of them. Not `npm ci`,
 * which refuses a lock file written where the registry lacked a package made for another platform.
 * @param folder the software itself, or `bench`, whose packages are nobody else's
 */
export async function install(folder = '.') {
  if (isInstalled(folder)) return;
  console.log('Installation des dépendances…');
  await run('npm', ['--prefix', folder, ...INSTALL], { NODE_ENV: 'development' });
}

/** Writes the Prisma client. The engine it would like to download has nothing to do here. */
export const generate = () =>
  once(
    'prisma/generated/.stamp',
    fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']),
    async () => {
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
      await runPackage('prisma/build/index.js', ['generate'], env);
    },
  );

export const distDir = process.env.NEXT_DIST_DIR || '.next';

const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** Builds the pages when their sources changed. */
export const build = () =>
  once(`${distDir}/treteaux-sources`, fingerprint(SOURCES), async () => {
    console.log('Préparation des pages…');
    await runPackage('next/dist/bin/next', ['build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    });
  });
