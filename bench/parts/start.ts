import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/tests/support/server';
import type { Bench } from '../bench';
import { buildPage, startPeer } from '../measure/peers';
import { root, startProcess } from '../measure/spawned';
import type { Row } from '../measure/table';
import { usageOf } from '../measure/usage';

const PART = 'démarrage';
const REST_MS = 10_000;
/** What is not in the repository, and what a start does not need. */
const LEFT_OUT = new Set(['.git', '.next', 'var', 'bench', 'node_modules', 'tests']);

/** A copy without pages or data: what a fresh clone has once its packages are installed. */
async function freshCopy() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'treteaux-start-'));
  await cp(root, folder, {
    recursive: true,
    filter: (file) => {
      const [first = ''] = path.relative(root, file).split(path.sep);
      return !LEFT_OUT.has(first) && !first.startsWith('.next');
    },
  });
  await cp(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), {
    recursive: true,
    mode: 2,
    verbatimSymlinks: true,
  });
  return folder;
}

async function firstAnswer(cwd: string) {
  const port = await freePort();
  const start = performance.now();
  const env = { PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, DEMO: '1' };
  const server = await startProcess({ args: ['scripts/start.mjs'], env, cwd }, 'Tréteaux est prêt');
  const answer = await fetch(`http://localhost:${port}/`);
  if (!answer.ok) throw new Error(`the home answered ${answer.status}`);
  await answer.text();
  return { server, seconds: (performance.now() - start) / 1000 };
}

export async function start({ log }: Bench): Promise<Row[]> {
  const folder = await freshCopy();
  const rows: Row[] = [];
  const row = (measure: string, unit: string, ours: number, theirs?: number) =>
    rows.push({
      part: PART,
      measure,
      unit,
      ours,
      theirs,
      peer: theirs === undefined ? undefined : 'page Next nue',
    });
  try {
    log('à froid');
    const cold = await firstAnswer(folder);
    await cold.server.kill('SIGTERM');
    log('à chaud');
    const warm = await firstAnswer(folder);
    await sleep(REST_MS);
    const rest = usageOf(warm.server.pid, { shared: 'once' });
    const alone = usageOf(warm.server.pid, { children: false });
    await warm.server.kill('SIGTERM');
    if (!existsSync(path.join(root, 'bench/peers/page/.next/BUILD_ID'))) await buildPage();
    const bare = await startPeer('page');
    await (await fetch(bare.url)).text();
    await sleep(REST_MS);
    const bareRest = usageOf(bare.pid, { children: false });
    await bare.kill('SIGKILL');
    row('à froid (pages, base et démonstration à faire)', 's', cold.seconds);
    row('à chaud', 's', warm.seconds, bare.readyMs / 1000);
    row('mémoire au repos, serveur', 'Mo', alone.rssMb, bareRest.rssMb);
    row('mémoire au repos, PostgreSQL compris, partages comptés une fois', 'Mo', rest.rssMb);
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
