import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from './start-error';

type Life = { parent: number; identity: string };

/** A process now: its parent, and what tells it from a later one that was given the same number. */
function look(pid: number): Life | null {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'ppid=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
    const [parent, ...start] = stdout.trim().split(/\s+/);
    return parent ? { parent: Number(parent), identity: start.join(' ') } : null;
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const [state, parent, ...rest] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return state === 'Z' ? null : { parent: Number(parent), identity: `${boot} ${rest[17]}` };
  } catch {
    return null;
  }
}

type Holder = Life & { pid: number; npm: boolean };

const LEAVING_PATIENCE_MS = 60_000;
/** What SIGKILL was sent to, and the npm above it, are seen alive until the system has taken back their memory. */
const KILLED_PATIENCE_MS = 2_000;

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function write(file: string) {
  const life = look(process.pid);
  writeFileSync(
    file,
    JSON.stringify({ pid: process.pid, npm: Boolean(process.env.npm_lifecycle_event), ...life }),
  );
}

/** A server whose npm was killed notices and stops: it is worth waiting for. */
const isLeaving = (holder: Holder, life: Life) => holder.npm && life.parent !== holder.parent;

/**
 * Keeps a data folder for this process alone, until it ends: a process that died, however it did, holds nothing.
 * @returns what lets it go
 * @throws StartError naming the process that has it
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const file = path.join(dataDir, 'process.lock');
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    write(draft);
  } catch (error) {
    throw new StartError(`DATA_DIR : impossible d’écrire dans ${dataDir} (${(error as Error).message}).`);
  }
  const start = Date.now();
  try {
    while (!tryLink(draft, file)) {
      const holder = read(file);
      const life = holder && look(holder.pid);
      if (!holder || life?.identity !== holder.identity) clearStale(file, holder);
      else if (Date.now() - start < (isLeaving(holder, life) ? LEAVING_PATIENCE_MS : KILLED_PATIENCE_MS))
        await wait(100);
      else
        throw new StartError(
          `Tréteaux tourne déjà sur ${dataDir} (processus ${holder.pid}) : arrêtez-le, ou donnez un autre DATA_DIR.`,
        );
    }
    return () => rmSync(file, { force: true });
  } finally {
    rmSync(draft, { force: true });
  }
}

function tryLink(draft: string, file: string) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between our reading and our moving it away, another starter may have replaced it: then it goes back. */
function clearStale(file: string, stale: Holder | null) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved && moved.identity !== stale?.identity) tryLink(aside, file);
  rmSync(aside, { force: true });
}
