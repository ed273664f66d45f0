/** npm run check: types, format and lint, arrows between folders, spaces of French typography, agreement of schema and migrations. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { whilePreparing } from './lock.mjs';
import { generate, install } from './prepare.mjs';
import { passSignalsOn, run, runPackage, StepError } from './run.mjs';
import { root } from './tree.mjs';

const STEPS = [
  ['Types', () => types()],
  ['Format and lint', () => runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])],
  ['Arrows between folders', () => run(process.execPath, ['scripts/imports.mjs'])],
  ['French typography', () => run(process.execPath, ['scripts/typographie.mjs'])],
  ['Schema and migrations', () => run(process.execPath, ['scripts/migration-diff.mjs', '--check'])],
];

/** Next declares the modules that are not code (styles, pictures) in a file of its own, which it writes. */
async function types() {
  if (!existsSync(path.join(root, 'next-env.d.ts'))) await runPackage('next/dist/bin/next', ['typegen']);
  await runPackage('typescript/bin/tsc', ['--noEmit']);
}

/** Runs every step, even after one failed. @returns how many passed and failed */
export async function check() {
  await whilePreparing(async () => {
    await install();
    await generate();
  });
  const result = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, step] of STEPS) {
    try {
      console.log(`• ${name}`);
      await step();
      result.passed++;
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      console.error(`✗ ${name}: ${error.message}`);
      result.failed++;
    }
  }
  return result;
}

if (process.argv[1] === import.meta.filename) {
  passSignalsOn();
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
