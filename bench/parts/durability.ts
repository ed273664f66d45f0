import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { disconnectDb } from '@/lib/core/db';
import type { Bench } from '../bench';
import { lengthOf } from '../load/big-document';
import type { Desk } from '../load/documents';
import { patiently } from '../load/steps';
import { Typist } from '../load/typing';
import { type Kind, Wire } from '../load/wire';
import { makeDesks } from '../measure/desks';
import { type Server, shareSettings, startOurs } from '../measure/ours';
import { startPeer } from '../measure/peers';
import type { Row } from '../measure/table';

const CHARACTERS = 160;
const DELAYS = [0, 1, 3];

type Side = { name: string; kind: Kind; path: string; start(): Promise<Server> };

const lineTo = ({ kind, path }: Side, { url }: Server, { name, cookies }: Desk) => ({
  url: url + path,
  kind,
  name,
  cookie: cookies[0],
});

/** Types, waits until the server has said of every character that it has it, and a moment more. */
async function typeAndKill(side: Side, server: Server, desk: Desk, seconds: number) {
  const typist = new Typist();
  const wire = await Wire.open(lineTo(side, server, desk), Y.encodeStateVector(typist.doc), {
    asked: (stateVector) => Y.encodeStateAsUpdate(typist.doc, stateVector),
    update: () => undefined,
  });
  await wire.synced;
  wire.update(typist.begin());
  for (let index = 0; index < CHARACTERS; index++) {
    wire.update(typist.type('a').update);
    await sleep(5);
  }
  await patiently(() => wire.acknowledged >= wire.sent, 10_000);
  if (wire.acknowledged < wire.sent) throw new Error(`${side.name} has not acknowledged everything`);
  await sleep(seconds * 1000);
  await server.kill('SIGKILL');
  wire.close();
}

async function readBack(side: Side, server: Server, desk: Desk) {
  const doc = new Y.Doc();
  const wire = await Wire.open(lineTo(side, server, desk), Y.encodeStateVector(doc), {
    asked: () => Y.encodeStateAsUpdate(new Y.Doc()),
    update: (bytes) => Y.applyUpdate(doc, bytes),
  });
  await wire.synced;
  await sleep(500);
  wire.close();
  return lengthOf(doc);
}

/** Characters lost for each delay. */
async function losses(side: Side, desks: Desk[], log: Bench['log']) {
  const lost: number[] = [];
  let server = await side.start();
  try {
    for (const [index, seconds] of DELAYS.entries()) {
      const desk = desks[index];
      if (!desk) continue;
      log(`${side.name}, tué ${seconds} s après`);
      await typeAndKill(side, server, desk, seconds);
      server = await side.start();
      lost.push(CHARACTERS - (await readBack(side, server, desk)));
    }
  } finally {
    await server.kill('SIGKILL');
  }
  return lost;
}

export async function durability({ database, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_durability');
  const peerUrl = await database.create('hocuspocus_durability');
  const ours: Side = {
    ...{ name: 'Tréteaux', kind: 'yjs', path: '/collab' },
    start: () => startOurs(database, databaseUrl),
  };
  const theirs: Side = {
    ...{ name: 'Hocuspocus', kind: 'hocuspocus', path: '' },
    start: () => startPeer('hocuspocus', peerUrl),
  };
  shareSettings(databaseUrl);
  // Its tables are made at its first start.
  await (await ours.start()).kill('SIGTERM');
  const desks = await makeDesks(DELAYS.length, 1);
  await disconnectDb();
  const mine = await losses(ours, desks, log);
  const peer = await losses(theirs, desks, log);
  return DELAYS.map((seconds, index) => ({
    part: 'durabilité, 160 caractères accusés',
    measure: `perdus, serveur tué ${seconds} s après`,
    unit: '',
    ours: mine[index] ?? Number.NaN,
    peer: 'Hocuspocus',
    theirs: peer[index] ?? Number.NaN,
    limit: 0,
  }));
}
