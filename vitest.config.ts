import path from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@': path.resolve(import.meta.dirname) };
const database = {
  globalSetup: ['tests/support/cluster.ts'],
  setupFiles: ['tests/support/worker-database.ts'],
};

/** Two at once: left to itself a machine of two cores runs one, half of whose time is PostgreSQL's. */
const together = { maxWorkers: 2, sequence: { groupOrder: 0 } };

/** A busy machine starves a connection now and then. `npm test` names whatever needed its second try. */
const twice = { retry: 1 };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.{db,proc}.test.ts'],
          env: { LOG_LEVEL: 'silent' },
          // Files of one worker share the modules they read: reading them again for each took half the time.
          isolate: false,
          // Not what a test may take: what a busy machine may.
          testTimeout: 30_000,
          ...together,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/**/*.db.test.ts'],
          ...database,
          env: { LOG_LEVEL: 'silent' },
          testTimeout: 20_000,
          hookTimeout: 30_000,
          ...together,
          ...twice,
        },
      },
      {
        extends: true,
        test: {
          name: 'proc',
          include: ['tests/**/*.proc.test.ts'],
          ...database,
          env: { LOG_LEVEL: 'silent' },
          // Real servers: one file at a time, after the rest, or they would starve each other.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...twice,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
