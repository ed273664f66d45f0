import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './server';

type S3rver = { run(): Promise<unknown>; close(): Promise<unknown> };
type Options = {
  port: number;
  address: string;
  silent: boolean;
  directory: string;
  resetOnClose: boolean;
  configureBuckets: { name: string }[];
};
// CommonJS without types.
const S3rver: new (options: Options) => S3rver = createRequire(import.meta.url)('s3rver');

/** A server that speaks S3, with one bucket, and the settings that lead to it. */
export async function startS3() {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'treteaux-s3-'));
  const port = await freePort();
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory,
    resetOnClose: false,
    configureBuckets: [{ name: 'treteaux' }],
  });
  await server.run();
  return {
    directory,
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: 'treteaux',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
