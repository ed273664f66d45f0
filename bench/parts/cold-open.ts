import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import * as Y from 'yjs';
import { db, disconnectDb } from '@/lib/core/db';
import type { Bench } from '../bench';
import { bigDocument, lengthOf } from '../load/big-document';
import type { Desk, DocumentsResult } from '../load/documents';
import { type Kind, Wire } from '../load/wire';
import { makeDesks } from '../measure/desks';
import { shareSettings, startOurs } from '../measure/ours';
import { startPeer } from '../measure/peers';
import { median } from '../measure/percentiles';
import { startLoad } from '../measure/spawned';
import type { Row } from '../measure/table';

const EDITS = 120_000;
/** Edits that no compaction has folded yet, on our side: as many as it ever leaves. */
const LOOSE = 400;

type Side = { url: string; kind: Kind; opened: number[]; early: number; pauses: number[] };

/** Opens a document nobody has open. @returns how long until the server said « that is all » */
async function openCold(side: Side, { name, cookies }: Desk, expected: number) {
  const doc = new Y.Doc();
  const start = performance.now();
  const at = { url: side.url, kind: side.kind, name, cookie: cookies[0] };
  const wire = await Wire.open(at, Y.encodeStateVector(doc), {
    asked: () => Y.encodeStateAsUpdate(new Y.Doc()),
    update: (bytes) => Y.applyUpdate(doc, bytes),
  });
  await wire.synced;
  side.opened.push(performance.now() - start);
  if (lengthOf(doc) !== expected) side.early += 1;
  wire.close();
}

/** The same, while ten people type in another document: what the opening costs them. */
async function openBeside(side: Side, cold: Desk, other: Desk, expected: number) {
  const load = startLoad('documents');
  try {
    await load.ask('enter', { url: side.url, kind: side.kind, desks: [other] });
    const typing = load.ask<DocumentsResult>('type', { perSecond: 100, seconds: 2.5 });
    await sleep(500);
    await openCold(side, cold, expected);
    side.pauses.push(Math.max(...(await typing).delivery));
  } finally {
    load.end();
  }
}

export async function coldOpen({ database, quick, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_cold');
  const peerUrl = await database.create('hocuspocus_cold');
  const ours = await startOurs(database, databaseUrl);
  const hocuspocus = await startPeer('hocuspocus', peerUrl);
  shareSettings(databaseUrl);
  try {
    log(`${EDITS} modifications`);
    const big = bigDocument(EDITS, LOOSE);
    const times = quick ? 3 : 7;
    const desks = await makeDesks(times, 1);
    const others = await makeDesks(1, 10);
    await store(desks, big, peerUrl);
    const mine: Side = { url: `${ours.url}/collab`, kind: 'yjs', opened: [], early: 0, pauses: [] };
    const theirs: Side = { url: hocuspocus.url, kind: 'hocuspocus', opened: [], early: 0, pauses: [] };
    for (const desk of desks)
      for (const side of [mine, theirs]) {
        log(side === mine ? 'Tréteaux' : 'Hocuspocus');
        const [other] = others;
        if (other) await openBeside(side, desk, other, big.length);
      }
    const part = 'ouverture à froid, 120 000 modifications';
    const row = (
      measure: string,
      unit: string,
      pick: (side: Side) => number,
      aim?: number,
      limit?: number,
    ) => ({
      ...{ part, measure, unit, aim, limit, peer: 'Hocuspocus' },
      ...{ ours: pick(mine), theirs: pick(theirs) },
    });
    return [
      row('jusqu’au contenu (médiane)', 'ms', ({ opened }) => median(opened), 1),
      row('la plus longue attente des autres', 'ms', ({ pauses }) => median(pauses)),
      row('« synchronisé » avant son contenu', 'fois', ({ early }) => early, undefined, 0),
    ];
  } finally {
    await disconnectDb();
    await Promise.all([ours.kill('SIGTERM'), hocuspocus.kill('SIGKILL')]);
  }
}

async function store(desks: Desk[], big: ReturnType<typeof bigDocument>, peerUrl: string) {
  const date = new Date();
  const peer = new Client({ connectionString: peerUrl });
  await peer.connect();
  for (const { name } of desks) {
    await db.documentSnapshot.create({ data: { documentId: name, state: big.state, updatedAt: date } });
    await db.documentUpdate.createMany({
      data: big.updates.map((update) => ({
        documentId: name,
        update: new Uint8Array(update),
        createdAt: date,
      })),
    });
    await peer.query('insert into documents (name, data) values ($1, $2)', [name, Buffer.from(big.whole)]);
  }
  await peer.end();
}
