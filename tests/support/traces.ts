import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One patch: position in code points, how many are deleted, what is inserted. */
export type Patch = [place: number, deleted: number, inserted: string];
export type Txn = { agent?: number; parents?: number[]; patches: Patch[] };
export type Trace = { endContent: string; numAgents?: number; txns: Txn[] };

const file = (name: string) =>
  path.resolve(import.meta.dirname, '../../../shared/data/traces', `${name}.json.gz`);

/** Why a recorded session cannot be replayed here, or null. A public clone has no shared folder. */
export const missingTrace = (name: string) =>
  existsSync(file(name)) ? null : `../shared/data/traces/${name}.json.gz is not here`;

export const readTrace = (name: string): Trace => JSON.parse(gunzipSync(readFileSync(file(name))).toString());

/** Patches count code points, Yjs counts UTF-16 units: the same until the first character beyond the basic plane. */
export function unitPlace(text: string, codePoints: number) {
  let units = 0;
  for (let n = 0; n < codePoints; n += 1) units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  return units;
}
