import { setTimeout as sleep } from 'node:timers/promises';
import { disconnectDb } from '@/lib/core/db';
import type { Bench } from '../bench';
import type { Desk, DocumentsPace, DocumentsPlan, DocumentsResult } from '../load/documents';
import { makeDesks } from '../measure/desks';
import { shareSettings, startOurs } from '../measure/ours';
import { startPeer } from '../measure/peers';
import { mean, spread } from '../measure/percentiles';
import { startLoad } from '../measure/spawned';
import type { Row } from '../measure/table';
import { sampled } from '../measure/usage';

const SCENES = [
  { name: '1 document, 10 personnes, 20 car./s chacune', documents: 1, editors: 10, perSecond: 200 },
  { name: '1 document, 50 personnes, 20 car./s chacune', documents: 1, editors: 50, perSecond: 1_000 },
  { name: '1 document, 200 personnes, 20 car./s en tout', documents: 1, editors: 200, perSecond: 20 },
  { name: '200 documents × 5 personnes, 2 car./s chacun', documents: 200, editors: 5, perSecond: 2 },
];

type Measured = { delivery: number[]; cpu: number[]; rssMb: number[]; missing: number };
type Side = Pick<DocumentsPlan, 'url' | 'kind'> & {
  name: string;
  pid: number;
  measured: Measured;
};

async function turn(side: Side, desks: Desk[], pace: DocumentsPace) {
  const load = startLoad('documents');
  try {
    await load.ask('enter', { url: side.url, kind: side.kind, desks });
    await sleep(1_000);
    await load.ask('type', { ...pace, seconds: 2 });
    const { result, cpu, rssMb } = await sampled(side.pid, () => load.ask<DocumentsResult>('type', pace));
    const { measured } = side;
    // Not concat by spread: there may be more than a call can take.
    for (const ms of result.delivery) measured.delivery.push(ms);
    measured.cpu.push(cpu);
    measured.rssMb.push(rssMb);
    measured.missing += result.missing;
    const asked = pace.perSecond * desks.length;
    if (result.perSecond < asked * 0.95)
      throw new Error(`only ${Math.round(result.perSecond)} of ${asked} characters/s could be sent`);
    await load.ask('leave');
  } finally {
    load.end();
  }
}

function rowsOf(name: string, [ours, ...peers]: Side[]): Row[] {
  if (!ours) return [];
  const rows: Row[] = [];
  const row = (measure: string, unit: string, pick: (from: Measured) => number, held = false) => {
    for (const peer of peers)
      rows.push({
        part: name,
        measure,
        unit,
        ours: pick(ours.measured),
        peer: peer.name,
        theirs: pick(peer.measured),
        aim: held && peer.kind === 'hocuspocus' ? 1 : undefined,
      });
  };
  row('remise p50', 'ms', ({ delivery }) => spread(delivery).p50);
  row('remise p95', 'ms', ({ delivery }) => spread(delivery).p95, true);
  row('remise p99', 'ms', ({ delivery }) => spread(delivery).p99);
  row('processeur', '% d’un cœur', ({ cpu }) => mean(cpu), true);
  row('mémoire', 'Mo', ({ rssMb }) => Math.max(...rssMb), true);
  for (const { name: who, measured } of [ours, ...peers])
    if (measured.missing > 0)
      rows.push({ part: name, measure: `remises manquantes, ${who}`, unit: '', ours: measured.missing });
  return rows;
}

export async function documents({ database, quick, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_documents');
  const ours = await startOurs(database, databaseUrl);
  const relay = await startPeer('relay');
  const hocuspocus = await startPeer('hocuspocus', await database.create('hocuspocus_documents'));
  shareSettings(databaseUrl);
  const rows: Row[] = [];
  try {
    for (const { name, documents: count, editors, perSecond } of SCENES) {
      const measured = (): Measured => ({ delivery: [], cpu: [], rssMb: [], missing: 0 });
      const sides: Side[] = [
        {
          name: 'Tréteaux',
          url: `${ours.url}/collab`,
          kind: 'yjs',
          pid: ours.pid,
          measured: measured(),
        },
        {
          name: 'relais nu',
          url: relay.url,
          kind: 'yjs',
          pid: relay.pid,
          measured: measured(),
        },
        {
          name: 'Hocuspocus',
          url: hocuspocus.url,
          kind: 'hocuspocus',
          pid: hocuspocus.pid,
          measured: measured(),
        },
      ];
      for (let round = 0; round < (quick ? 1 : 2); round++) {
        // New documents each time: nobody inherits what the turn before left in memory.
        const desks = await makeDesks(count, editors);
        for (const side of sides) {
          log(`${name}, ${side.name}, tour ${round + 1}`);
          await turn(side, desks, { perSecond, seconds: quick ? 5 : 8 });
        }
      }
      rows.push(...rowsOf(name, sides));
    }
  } finally {
    await disconnectDb();
    await Promise.all([ours.kill('SIGTERM'), relay.kill('SIGKILL'), hocuspocus.kill('SIGKILL')]);
  }
  return rows;
}
