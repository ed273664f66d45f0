import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from '@/server/process-lock';

let folder = '';
const file = () => path.join(folder, 'process.lock');

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'treteaux-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Rewrites the lock as if another process held it. */
const pretend = (change: object) =>
  writeFileSync(file(), JSON.stringify({ ...JSON.parse(readFileSync(file(), 'utf8')), ...change }));

it('is let go of, and leaves nothing behind', async () => {
  const release = await lockDataDir(folder);
  expect(readdirSync(folder)).toEqual(['process.lock']);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a second holder in one line that names the first', async () => {
  await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(
    new RegExp(`Tréteaux tourne déjà .*processus ${process.pid}`),
  );
});

it('is taken from the dead, even when their number lives again', async () => {
  await lockDataDir(folder);
  pretend({ identity: 'another boot 1' });
  (await lockDataDir(folder))();
  const child = spawn('true');
  await new Promise((resolve) => child.on('close', resolve));
  writeFileSync(file(), JSON.stringify({ pid: child.pid, identity: 'x', parent: 1, npm: false }));
  (await lockDataDir(folder))();
});

it('is taken when what it holds was cut short', async () => {
  writeFileSync(file(), '{"pid":');
  (await lockDataDir(folder))();
});

it('waits for a holder whose npm is gone, for it is on its way out', async () => {
  const release = await lockDataDir(folder);
  pretend({ npm: true, parent: 1 });
  setTimeout(release, 300);
  (await lockDataDir(folder))();
});

it('waits a moment for any holder: what was just killed is still seen while it goes', async () => {
  const release = await lockDataDir(folder);
  setTimeout(release, 300);
  (await lockDataDir(folder))();
});

it('says in one line when the folder cannot be written', async () => {
  const taken = path.join(folder, 'a-file');
  writeFileSync(taken, '');
  await expect(lockDataDir(taken)).rejects.toThrow(/^DATA_DIR : /);
});
