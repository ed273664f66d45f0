import * as Y from 'yjs';
import { inBatches, pace, patiently, serveSteps } from './steps';
import { charactersIn, Typist } from './typing';
import { type Kind, Wire } from './wire';

export type Desk = { name: string; cookies: string[] };
export type DocumentsPlan = { url: string; kind: Kind; desks: Desk[] };
/** Characters per second in each document, all its editors together. */
export type DocumentsPace = { perSecond: number; seconds: number };
export type DocumentsResult = {
  delivery: number[];
  missing: number;
  /** What this process managed to send: less than asked, and it is itself the limit. */
  perSecond: number;
};

type Editor = { wire: Wire; typist: Typist };

let desks: Editor[][] = [];
/** When each character left, by author and clock. */
const sentAt = new Map<number, number[]>();
let delivery: number[] = [];

function arrived(client: number, clock: number) {
  const at = sentAt.get(client)?.[clock];
  if (at !== undefined) delivery.push(performance.now() - at);
}

async function sit(plan: DocumentsPlan, name: string, cookie: string): Promise<Editor> {
  const typist = new Typist();
  const at = { url: plan.url, kind: plan.kind, name, cookie };
  const wire = await Wire.open(at, Y.encodeStateVector(typist.doc), {
    asked: (stateVector) => Y.encodeStateAsUpdate(typist.doc, stateVector),
    update(bytes, first) {
      if (!first) charactersIn(bytes, arrived);
    },
  });
  await wire.synced;
  return { wire, typist };
}

serveSteps({
  async enter(plan: DocumentsPlan) {
    desks = plan.desks.map(() => []);
    const places = plan.desks.flatMap(({ name, cookies }, desk) =>
      cookies.map((cookie) => ({ name, cookie, desk })),
    );
    await inBatches(places, 40, async ({ name, cookie, desk }) => {
      desks[desk]?.push(await sit(plan, name, cookie));
    });
    for (const { wire, typist } of desks.flat()) wire.update(typist.begin());
  },

  async type({ perSecond, seconds }: DocumentsPace): Promise<DocumentsResult> {
    sentAt.clear();
    delivery = [];
    let expected = 0;
    const start = performance.now();
    await pace(perSecond * desks.length, seconds, (index) => {
      const editors = desks[index % desks.length] ?? [];
      const editor = editors[Math.floor(index / desks.length) % editors.length];
      if (!editor) return;
      const { update, clock } = editor.typist.type('a');
      const client = editor.typist.doc.clientID;
      const times = sentAt.get(client) ?? [];
      times[clock] = performance.now();
      sentAt.set(client, times);
      expected += editors.length - 1;
      editor.wire.update(update);
    });
    const sent = perSecond * desks.length * seconds;
    const achieved = (sent / (performance.now() - start)) * 1000;
    await patiently(() => delivery.length >= expected, 10_000);
    return { delivery, missing: expected - delivery.length, perSecond: achieved };
  },

  async leave() {
    for (const { wire } of desks.flat()) wire.close();
    desks = [];
  },
});
