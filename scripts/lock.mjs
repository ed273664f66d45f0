import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StepError } from './run.mjs';
import { root } from './tree.mjs';

const folder = path.join(root, '.prepare.lock');
const note = path.join(folder, 'pid');

function isHeld() {
  let pid = 0;
  try {
    pid = Number(readFileSync(note, 'utf8'));
  } catch {
    // Between the making of the folder and of the note; given one more turn by the caller.
  }
  if (!pid) return null;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take() {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    // A copy that nobody may write to has been prepared by someone else, or its next step will say what it misses.
    if (error.code === 'EACCES' || error.code === 'EROFS') return true;
    throw error;
  }
  writeFileSync(note, String(process.pid));
  return true;
}

/** Installs and builds happen one at a time in one copy of the software; whoever died in the middle holds nothing. */
export async function whilePreparing(work) {
  let unclear = 0;
  while (!take()) {
    // Someone asked us to stop meanwhile (passSignalsOn).
    if (process.exitCode !== undefined) throw new StepError('interrompu');
    const held = isHeld();
    unclear = held === null ? unclear + 1 : 0;
    if (held === false || unclear > 10) rmSync(folder, { recursive: true, force: true });
    else await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
