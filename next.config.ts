import { existsSync, writeFileSync } from 'node:fs';
import type { NextConfig } from 'next';

const distDir = process.env.NEXT_DIST_DIR ?? '.next';

/** Next writes the folder it builds into the file it reads its types from: another folder gets a file of its own. */
function tsconfigPath() {
  if (distDir === '.next') return 'tsconfig.json';
  const file = `tsconfig${distDir.replaceAll('/', '-')}.json`;
  if (!existsSync(file)) writeFileSync(file, '{ "extends": "./tsconfig.json" }\n');
  return file;
}

const config: NextConfig = {
  distDir,
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true, tsconfigPath: tsconfigPath() },
  // Bundling these would break their native parts, or give a second copy of a module that must be one.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    'pino',
    // Finds the tables beside itself.
    'pdfkit',
    // Loaded as it is, like the writer that uses it.
    'fontkit',
    'rate-limiter-flexible',
    '@prisma/adapter-pg',
    'yjs',
    'y-protocols',
    'lib0',
    '@tiptap/y-tiptap',
  ],
  // Title and description stand in the head for everybody: a page drawn for one visitor is kept for all, robots included.
  htmlLimitedBots: /.*/,
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};

export default config;
