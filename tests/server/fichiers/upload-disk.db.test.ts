import path from 'node:path';
import { tryUploads } from './uploads';

tryUploads(async () => ({
  folder: path.join(process.env.DATA_DIR ?? '', 'fichiers'),
  namesPerFile: 1,
  keepsWhileOpen: true,
  close: async () => undefined,
}));
