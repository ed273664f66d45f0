import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../start-error';
import { USER } from './address';
import type { Binaries } from './binaries';
import type { Home } from './home';
import { childEnv } from './system-user';

export const isInitialised = async (home: Home) =>
  Boolean(await readFile(path.join(home.data, 'PG_VERSION')).catch(() => null));

function run(file: string, args: string[], home: Home) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(file, args, { ...home.user, cwd: '/', env: childEnv, detached: true, stdio: 'pipe' });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new StartError(`PostgreSQL : la création de la base a échoué. ${lastLine(output)}`));
    });
  });
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

/** Made beside its final place and renamed: a kill in the middle leaves nothing half made. */
export async function initialise(home: Home, binaries: Binaries, password: string, durable: boolean) {
  const draft = `${home.data}.draft`;
  const secret = path.join(home.folder, 'password.once');
  await rm(draft, { recursive: true, force: true });
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (home.user.uid !== undefined && home.user.gid !== undefined)
    await chown(secret, home.user.uid, home.user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr'];
  const access = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${secret}`];
  const speed = durable ? [] : ['--no-sync'];
  try {
    await run(binaries.initdb, [`--pgdata=${draft}`, ...access, ...locale, ...speed], home);
    await rename(draft, home.data);
  } finally {
    await rm(secret, { force: true });
  }
}

/** Drawn once, before the database it opens is made. */
export async function passwordOf(home: Home) {
  const file = path.join(home.folder, 'password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known) return known.trim();
  if (await isInitialised(home))
    throw new StartError(
      `Le mot de passe de la base (${file}) a disparu : remettez-le depuis une sauvegarde.`,
    );
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}
