import { env } from '@/lib/core/env';
import { createDiskStore } from './disk';
import { createS3Store } from './s3';
import type { Store } from './store';

let memo: Store | undefined;

/** The store of this process: a bucket when one is set, else the disk. */
export function currentStore(): Store {
  const { s3, dataDir } = env();
  memo ??= s3 ? createS3Store(s3, dataDir) : createDiskStore(dataDir);
  return memo;
}
