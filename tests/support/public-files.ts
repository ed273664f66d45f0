import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const file = (name: string) => path.resolve(import.meta.dirname, '../../../shared/data', name);

/** Why a real public file cannot be imported here, or null. A public clone has no shared folder. */
export const missingFile = (name: string) =>
  existsSync(file(name)) ? null : `../shared/data/${name} is not here`;

export const readPublicFile = (name: string) => readFileSync(file(name));
