import { setTimeout as sleep } from 'node:timers/promises';
import { disconnectDb } from '@/lib/core/db';
import type { Bench } from '../bench';
import type { ChatPace, ChatPlan, ChatResult } from '../load/chat';
import { type Server, shareSettings, startOurs } from '../measure/ours';
import { startPeer } from '../measure/peers';
import { makeGroups } from '../measure/people';
import { mean, spread } from '../measure/percentiles';
import { startLoad } from '../measure/spawned';
import type { Row } from '../measure/table';
import { sampled } from '../measure/usage';

const SCENES = [
  { name: '50 salons de 20, 100 messages/s', rooms: 50, members: 20, perSecond: 100, latency: 1.3 },
  { name: '1 salon de 500, 10 messages/s', rooms: 1, members: 500, perSecond: 10, latency: 1.2 },
];
const CPU = 1.5;
const PEER = 'socket.io nu';

type Measured = { delivery: number[]; acknowledgement: number[]; cpu: number[]; rssMb: number[] };
const nothing = (): Measured => ({ delivery: [], acknowledgement: [], cpu: [], rssMb: [] });

/** One turn on one side: everybody comes in, talks a little unmeasured, then measured, and leaves. */
async function turn(server: Server, plan: ChatPlan, pace: ChatPace, into: Measured) {
  const load = startLoad('chat');
  try {
    await load.ask('enter', plan);
    // Arrivals are told to everybody: let that end.
    await sleep(2_000);
    await load.ask('talk', { ...pace, seconds: 3 });
    const { result, cpu, rssMb } = await sampled(server.pid, () => load.ask<ChatResult>('talk', pace));
    if (result.missing > 0 || result.refused > 0)
      throw new Error(`${result.missing} deliveries missing, ${result.refused} messages refused`);
    into.delivery.push(...result.delivery);
    into.acknowledgement.push(...result.acknowledgement);
    into.cpu.push(cpu);
    into.rssMb.push(rssMb);
    await load.ask('leave');
  } finally {
    load.end();
  }
}

function rowsOf(name: string, latency: number, ours: Measured, theirs: Measured): Row[] {
  const rows: Row[] = [];
  const row = (measure: string, unit: string, pick: (from: Measured) => number, aim?: number) =>
    rows.push({
      part: `chat, ${name}`,
      measure,
      unit,
      ours: pick(ours),
      peer: PEER,
      theirs: pick(theirs),
      aim,
    });
  for (const [label, key] of [
    ['remise', 'delivery'],
    ['accusé', 'acknowledgement'],
  ] as const) {
    row(`${label} p50`, 'ms', (from) => spread(from[key]).p50);
    row(`${label} p95`, 'ms', (from) => spread(from[key]).p95);
    row(`${label} p99`, 'ms', (from) => spread(from[key]).p99, latency);
  }
  row('processeur', '% d’un cœur', (from) => mean(from.cpu), CPU);
  row('mémoire', 'Mo', (from) => Math.max(...from.rssMb));
  return rows;
}

export async function chat({ database, quick, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_chat');
  const ours = await startOurs(database, databaseUrl);
  const peer = await startPeer('chat', await database.create('peer_chat'));
  shareSettings(databaseUrl);
  const rows: Row[] = [];
  try {
    for (const { name, rooms, members, perSecond, latency } of SCENES) {
      const groups = await makeGroups(rooms, members);
      const plan = groups.map(({ espaceId, comptes }) => ({
        espaceId,
        cookies: comptes.map(({ cookie }) => cookie),
      }));
      const sides = [
        { server: ours, measured: nothing() },
        { server: peer, measured: nothing() },
      ] as const;
      for (let round = 0; round < (quick ? 1 : 2); round++)
        for (const { server, measured } of sides) {
          log(`${name}, ${server === ours ? 'Tréteaux' : PEER}, tour ${round + 1}`);
          await turn(
            server,
            { url: server.url, rooms: plan },
            { perSecond, seconds: quick ? 6 : 12 },
            measured,
          );
        }
      rows.push(...rowsOf(name, latency, sides[0].measured, sides[1].measured));
    }
  } finally {
    await disconnectDb();
    await Promise.all([ours.kill('SIGTERM'), peer.kill('SIGKILL')]);
  }
  return rows;
}
