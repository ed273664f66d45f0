import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../start-error';
import { SHARED_HOME } from './binaries';
import { reaches, type SystemUser, systemUser } from './system-user';

/** Where the embedded database lives: `data` (PostgreSQL's), `password`, `log`. */
export type Home = { folder: string; data: string; user: SystemUser };

async function make(folder: string, user: SystemUser): Promise<Home> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  return { folder, data: path.join(folder, 'data'), user };
}

/** A place out of the data folder, chosen once and noted inside it, so that emptying it starts afresh. */
async function elsewhere(dataDir: string) {
  const note = path.join(dataDir, 'postgres-folder');
  const known = await readFile(note, 'utf8').catch(() => '');
  if (known) return known.trim();
  const folder = path.join(SHARED_HOME, `postgres-${randomBytes(6).toString('hex')}`);
  await mkdir(SHARED_HOME, { recursive: true, mode: 0o755 });
  await writeFile(note, `${folder}\n`);
  return folder;
}

/** Root's own folder may be closed to all: PostgreSQL's user is let through it, without seeing what else it holds. */
async function letThrough(dataDir: string, user: SystemUser) {
  if (user.uid === undefined || reaches(user, dataDir)) return;
  const { mode, uid } = await stat(dataDir);
  if (uid === process.getuid?.()) await chmod(dataDir, (mode & 0o777) | 0o001);
}

/**
 * The home of the embedded database: `DATA_DIR/postgres`, or, for root whose DATA_DIR lies where PostgreSQL's user cannot
 * go, a folder under /var/lib/treteaux.
 * @throws StartError when nobody could use it
 */
export async function findHome(dataDir: string): Promise<Home> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o711 });
    const inside = path.join(dataDir, 'postgres');
    const user = await systemUser(path.join(inside, 'data'));
    await letThrough(dataDir, user);
    const home = await make(inside, user);
    if (reaches(user, inside)) return await owned(home);
    const moved = await make(await elsewhere(dataDir), user);
    if (reaches(user, moved.folder)) return moved;
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`DATA_DIR : impossible d’écrire dans ${dataDir} (${(error as Error).message}).`);
  }
  throw new StartError(
    `DATA_DIR : PostgreSQL ne peut pas tourner en root, et aucun autre utilisateur n’atteint ${dataDir}. Choisissez un autre dossier.`,
  );
}

async function owned(home: Home) {
  const owner = await stat(home.data).catch(() => null);
  const us = process.getuid?.();
  if (owner && us !== undefined && us !== 0 && owner.uid !== us)
    throw new StartError(
      `DATA_DIR : ${home.data} appartient à un autre utilisateur ; lancez Tréteaux avec celui-ci, ou choisissez un autre dossier.`,
    );
  return home;
}
