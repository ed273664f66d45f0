import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error';

/** Tells a process from a later one that was given the same number. */
function identity(pid: number) {
  try {
    if (process.platform !== 'linux')
      return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    if (fields[0] === 'Z') return '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return '';
  }
}

type Holder = { pid: number; identity: string };

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const holds = (holder: Holder | null) =>
  holder !== null && holder.identity !== '' && identity(holder.pid) === holder.identity;

/**
 * Keeps a data folder for this process alone, until it ends: a process that died, however it did, holds nothing.
 * @returns what lets it go
 * @throws StartError naming the process that has it
 */
export function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, 'process.lock');
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    writeFileSync(draft, JSON.stringify({ pid: process.pid, identity: identity(process.pid) }));
  } catch (error) {
    throw new StartError(`DATA_DIR : impossible d’écrire dans ${dataDir} (${(error as Error).message}).`);
  }
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (tryLink(draft, file)) return () => rmSync(file, { force: true });
      const holder = read(file);
      if (holder?.pid === process.pid) return () => rmSync(file, { force: true });
      if (holds(holder))
        throw new StartError(
          `Tréteaux tourne déjà sur ${dataDir} (processus ${holder?.pid}) : arrêtez-le, ou donnez un autre DATA_DIR.`,
        );
      clearStale(file, holder);
    }
    throw new StartError(`DATA_DIR : impossible de réserver ${dataDir}.`);
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
