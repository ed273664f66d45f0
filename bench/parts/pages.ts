import { disconnectDb } from '@/lib/core/db';
import type { Bench } from '../bench';
import { hammer, type Rate, weigh } from '../measure/http';
import { shareSettings, startOurs } from '../measure/ours';
import { buildPage, startPeer } from '../measure/peers';
import { mean } from '../measure/percentiles';
import { type Visit, visits } from '../measure/site';
import type { Row } from '../measure/table';

const CONNECTIONS = [1, 16];
const PEER = 'page Next nue';
/** kB of compressed JavaScript that a reading page may carry above a bare one. */
const SCRIPT_KB = 25;

/** The bare page, padded until it weighs what ours does. */
async function padded(bareUrl: string, bytes: number) {
  const at = (lines: number) => `${bareUrl}/?lignes=${lines}`;
  const [few, many] = [(await weigh(at(10), '')).bytes, (await weigh(at(110), '')).bytes];
  return at(Math.max(1, Math.round(10 + ((bytes - few) / (many - few)) * 100)));
}

async function measure(visit: Visit, oursUrl: string, bareUrl: string, quick: boolean): Promise<Row[]> {
  const url = oursUrl + visit.path;
  const mine = await weigh(url, visit.cookie);
  const bare = await padded(bareUrl, mine.bytes);
  const theirs = await weigh(bare, '');
  const part = `page, ${visit.name}`;
  const rows: Row[] = [];
  const row = (measure: string, unit: string, ours: number, theirs: number, aim?: number) =>
    rows.push({ part, measure, unit, ours, peer: PEER, theirs, aim, least: aim !== undefined });
  for (const connections of CONNECTIONS) {
    const rates: [Rate[], Rate[]] = [[], []];
    // The first round warms both, and is forgotten.
    for (let round = 0; round < (quick ? 2 : 3); round++) {
      const seconds = round === 0 || quick ? 1 : 2;
      const ours = await hammer(url, visit.cookie, connections, seconds);
      const peer = await hammer(bare, '', connections, seconds);
      if (round === 0) continue;
      rates[0].push(ours);
      rates[1].push(peer);
    }
    const [ours, peer] = rates.map((of) => ({
      perSecond: mean(of.map((rate) => rate.perSecond)),
      p99: mean(of.map((rate) => rate.p99)),
    }));
    if (!ours || !peer) continue;
    row(
      `${connections} connexion${connections > 1 ? 's' : ''}`,
      'req./s',
      ours.perSecond,
      peer.perSecond,
      visit.least,
    );
    row(`${connections} connexion${connections > 1 ? 's' : ''}, p99`, 'ms', ours.p99, peer.p99);
  }
  rows.push({
    ...{ part, measure: 'JavaScript compressé', unit: 'ko', ours: mine.scriptKb },
    ...{ peer: PEER, theirs: theirs.scriptKb },
    limit: visit.reading ? theirs.scriptKb + SCRIPT_KB : undefined,
  });
  return rows;
}

export async function pages({ database, quick, log }: Bench): Promise<Row[]> {
  const databaseUrl = await database.create('ours_pages');
  await buildPage();
  const ours = await startOurs(database, databaseUrl, { DEMO: '1' });
  const bare = await startPeer('page');
  shareSettings(databaseUrl);
  try {
    const rows: Row[] = [];
    for (const visit of await visits()) {
      log(visit.name);
      rows.push(...(await measure(visit, ours.url, bare.url, quick)));
    }
    return rows;
  } finally {
    await disconnectDb();
    await Promise.all([ours.kill('SIGTERM'), bare.kill('SIGKILL')]);
  }
}
