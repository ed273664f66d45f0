import { readFileSync } from 'node:fs';
import { readFile, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What PostgreSQL writes of itself into its data folder. */
export type Postmaster = { pid: number; port: number };

export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3]) } : null;
}

/** A process that has ended but that nobody has buried (no init in the container) is not alive. */
export function isAlive(pid: number) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0] !== 'Z';
  } catch {
    return false;
  }
}

/** Whether `pid` is the server of this very folder (PostgreSQL works inside it), and not a number given out again. */
export async function servesFolder(pid: number, data: string) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return folder === (await realpath(data).catch(() => data));
}

const SIGNALS: [NodeJS.Signals, number][] = [
  // Fast: connections are cut, everything is written.
  ['SIGINT', 20_000],
  // Immediate: the log is replayed at the next start; nothing committed is lost.
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_000],
];

/** Ends PostgreSQL, gently first. */
export async function stopPostmaster(pid: number) {
  for (const [signal, patience] of SIGNALS) {
    const end = Date.now() + patience;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    while (Date.now() < end) {
      if (!isAlive(pid)) return;
      await wait(25);
    }
  }
}
