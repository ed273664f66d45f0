import { env } from '@/lib/core/env';
import { createDiskStore } from './disk';
import type { Store } from './store';
import { envoisFolder, removePath } from './work-folder';

let memo: Promise<Store> | undefined;

/** The store of this process: a bucket when one is set, else the disk. What speaks to buckets is loaded only for one. */
export function currentStore(): Promise<Store> {
  memo ??= openStore();
  return memo;
}

async function openStore(): Promise<Store> {
  const { s3, dataDir } = env();
  if (!s3) return createDiskStore(dataDir);
  const { createS3Store } = await import('./s3');
  // Files are only here to be looked at: whatever an earlier life left is of no use.
  await removePath(envoisFolder(dataDir));
  return createS3Store(s3, dataDir);
}
