import { startS3 } from '@/tests/support/s3';
import { tryUploads } from './uploads';

tryUploads(async () => {
  const { directory, env, close } = await startS3();
  Object.assign(process.env, env);
  // The bytes, what they are, and their checksum.
  return { folder: directory, namesPerFile: 3, keepsWhileOpen: false, close };
});
