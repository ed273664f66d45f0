import { mkdir, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { StoreFullError } from './store';

/** Never filled by uploads: the embedded database lies on the same disk, and must go on writing. */
export const RESERVE_BYTES = 200_000_000;

/** Where uploads grow and are looked at, on this machine: neither served nor kept. */
export const envoisFolder = (dataDir: string) => path.join(dataDir, 'envois');
export const workPath = (dataDir: string, key: string) => path.join(envoisFolder(dataDir), key);

/** What the inspection writes while it looks at an upload. */
export const benchPath = (dataDir: string, key: string) => `${workPath(dataDir, key)}.etabli`;

export const makeFolder = (folder: string) => mkdir(folder, { recursive: true, mode: 0o700 });
export const removePath = (file: string) => rm(file, { recursive: true, force: true });

/** @throws StoreFullError when `bytes` more would eat into the reserve */
export async function requireRoom(folder: string, bytes: number, reserve = RESERVE_BYTES) {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes + reserve) throw new StoreFullError();
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The same error, under its own name when it says that the disk is full. */
export const asFull = (error: unknown) =>
  error instanceof Error && 'code' in error && FULL.has(String(error.code))
    ? new StoreFullError(error)
    : error;
