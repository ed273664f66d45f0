import type { Env } from '@/lib/core/env';

/** What the process tells its other half, Next's bundle, and libraries that read the environment themselves. */
export function completeEnvironment(settings: Env, databaseUrl: string) {
  Object.assign(process.env, {
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl.origin,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    // Said outright: Next's half, which finds DATABASE_URL set, would conclude otherwise.
    DEMO: settings.demo ? '1' : '0',
    NEXTAUTH_URL: settings.publicUrl.origin,
  });
}

export function shareSecret(secret: string) {
  process.env.AUTH_SECRET = secret;
  process.env.NEXTAUTH_SECRET = secret;
}
