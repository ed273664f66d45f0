import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from '@/server/database/embedded';
import { isAlive, readPostmaster } from '@/server/database/postmaster';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'treteaux-territoire-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What a person sees who types `npm run territoire -- …` in this folder. */
const type = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', INIT_CWD: dataDir };
    execFile(process.execPath, ['scripts/territoire.mjs', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });

async function epinal(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select latitude from communes where insee = '88160'");
  await client.end();
  return rows[0]?.latitude;
}

const write = (latitude: number) =>
  writeFileSync(path.join(dataDir, 'communes.csv'), `code_insee;lat;lng\n88160;${latitude};6,45\n`);

test('the territory is refreshed from a terminal, with the database stopped or running, and left as it was', async () => {
  write(48.11);
  const first = await type('--file', 'communes.csv');
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining('1\u00a0commune mise à jour') });
  const home = path.join(dataDir, 'postgres', 'data');
  const left = existsSync(home) ? await readPostmaster(home) : null;
  expect(left && isAlive(left.pid)).toBeFalsy();

  const running = await startEmbedded({ dataDir, durable: false });
  try {
    expect(await epinal(running.url)).toBe(48.11);
    write(48.12);
    expect((await type('--file', 'communes.csv')).code).toBe(0);
    expect(await epinal(running.url)).toBe(48.12);

    const missing = await type('--file', 'absent.csv');
    expect(missing).toEqual({
      code: 1,
      output: expect.stringMatching(/absent\.csv\u202f: ce fichier n’existe pas\.\n$/),
    });
    writeFileSync(path.join(dataDir, 'autre.csv'), 'code_insee,nom\n54395,Nancy\n');
    const elsewhere = await type('--file', 'autre.csv');
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.output).toContain('aucune commune du département 88');
    expect(elsewhere.output).not.toContain('    at ');
    expect(await epinal(running.url)).toBe(48.12);
    expect(isAlive(running.pid)).toBe(true);
  } finally {
    await running.stop();
  }
});
