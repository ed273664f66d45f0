import type { NextConfig } from 'next';

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true },
  // Bundling these would break their native parts, or give a second copy of a module that must be one.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'rate-limiter-flexible', '@prisma/adapter-pg'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
};

export default config;
