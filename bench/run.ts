import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Bench } from './bench';
import { startDatabase } from './measure/database';
import { root } from './measure/spawned';
import { type Row, tableOf } from './measure/table';
import { annonces } from './parts/annonces';
import { annuaire } from './parts/annuaire';
import { chat } from './parts/chat';
import { coldOpen } from './parts/cold-open';
import { documents } from './parts/documents';
import { durability } from './parts/durability';
import { pages } from './parts/pages';
import { start } from './parts/start';

const PARTS: Record<string, (bench: Bench) => Promise<Row[]>> = {
  chat,
  documents,
  froid: coldOpen,
  durabilite: durability,
  pages,
  demarrage: start,
  annuaire,
  annonces,
};

/**
 * Measures the parts that were asked for (all of them by default), prints the table and writes `bench/results.json`.
 * @param words of the command line: names of parts, `--quick`
 */
export async function run(words: string[]) {
  const quick = words.includes('--quick');
  const asked = words.filter((word) => !word.startsWith('--'));
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`Partie inconnue : ${unknown.join(', ')}. Il y a ${Object.keys(PARTS).join(', ')}.`);
  const database = await startDatabase();
  const rows: Row[] = [];
  try {
    for (const [name, part] of Object.entries(PARTS)) {
      if (asked.length > 0 && !asked.includes(name)) continue;
      const log = (line: string) => console.log(`[${name}] ${line}`);
      rows.push(...(await part({ database, quick, log })));
      console.log(`\n${tableOf(rows)}\n`);
    }
  } finally {
    await database.stop();
  }
  save(rows, quick);
}

function save(rows: Row[], quick: boolean) {
  const { model = '' } = os.cpus()[0] ?? {};
  const machine = {
    model,
    cores: os.cpus().length,
    memoryMb: Math.round(os.totalmem() / 1e6),
    node: process.version,
  };
  const file = path.join(root, 'bench/results.json');
  writeFileSync(
    file,
    `${JSON.stringify({ date: new Date().toISOString(), machine, quick, rows }, null, 2)}\n`,
  );
}
