/**
 * npm test: everything that can be known without a person. Installs what is missing, checks, builds, runs the tests on a
 * real PostgreSQL and in a real browser, and leaves nothing running.
 *
 * npm test -- unit db   only these suites (check, unit, db, proc, e2e)
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from './check.mjs';
import { findChromium, installChromium } from './chromium.mjs';
import { whilePreparing } from './lock.mjs';
import { build, generate, install } from './prepare.mjs';
import { passSignalsOn, runPackage, StepError } from './run.mjs';

const asked = process.argv.slice(2);
const wants = (suite) => asked.length === 0 || asked.includes(suite);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'treteaux-run-'));
// As root, PostgreSQL runs as another user, who must get to the data folders inside.
chmodSync(scratch, 0o711);
const reds = [];
const skips = [];
const secondTries = [];
/** How long each suite took, in seconds, in the order they ran. */
const took = [];

async function timed(name, work) {
  const start = performance.now();
  try {
    return await work();
  } finally {
    took.push([name, Math.round((performance.now() - start) / 1000)]);
  }
}

/** Runs a test tool to its end, then reads the report it left: a red test is counted, not thrown. */
async function tool(name, read, work) {
  const report = path.join(scratch, `${name}.json`);
  const ended = await work(report).then(
    () => true,
    (error) => {
      if (error instanceof StepError) return false;
      throw error;
    },
  );
  try {
    const result = read(JSON.parse(readFileSync(report, 'utf8')));
    // A tool that ends badly without a red test has failed all the same.
    return { ...result, failed: result.failed + (ended || result.failed > 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const vitest = (projects) =>
  tool(
    'vitest',
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
      for (const { assertionResults, name } of testResults)
        for (const { status, fullName, failureMessages } of assertionResults) {
          const test = `${path.relative(process.cwd(), name)}: ${fullName}`;
          if (status === 'failed') reds.push(test);
          else if (status === 'passed' && failureMessages.length > 0) secondTries.push(test);
          else if (status === 'pending' || status === 'skipped' || status === 'todo') skips.push(test);
        }
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
    },
    (report) =>
      runPackage('vitest/vitest.mjs', [
        'run',
        '--passWithNoTests',
        ...projects.flatMap((project) => ['--project', project]),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
  );

function* specsIn(suites = []) {
  for (const suite of suites) {
    yield* suite.specs ?? [];
    yield* specsIn(suite.suites);
  }
}

const playwright = (dataDir) =>
  tool(
    'playwright',
    ({ stats, suites }) => {
      for (const { title, file, tests } of specsIn(suites))
        for (const { status, annotations } of tests)
          if (status === 'skipped')
            skips.push(`tests/e2e/${file}: ${title} (${annotations.map((note) => note.description).join()})`);
          else if (status === 'unexpected') reds.push(`tests/e2e/${file}: ${title}`);
          else if (status === 'flaky') secondTries.push(`tests/e2e/${file}: ${title}`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
    },
    (report) =>
      runPackage('@playwright/test/cli.js', ['test'], { E2E_REPORT: report, E2E_DATA_DIR: dataDir }),
  );

async function browserTests() {
  const browser = (await findChromium()) ?? (await installChromium());
  if (!browser) {
    console.error(
      'No browser for the tests: set CHROMIUM_PATH, install Chromium or Chrome, or run as root on Debian.',
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  process.env.CHROMIUM_PATH = browser;
  return playwright(mkdtempSync(path.join(scratch, 'e2e-')));
}

async function all() {
  const results = [];
  await whilePreparing(async () => {
    await install();
    await generate();
  });
  if (wants('check')) results.push(await timed('check', check));
  const built = ['proc', 'e2e'].some(wants);
  if (built) await timed('build', () => whilePreparing(build));
  for (const projects of [['unit', 'db'], ['proc']]) {
    const wanted = projects.filter(wants);
    if (wanted.length > 0) results.push(await timed(wanted.join(' and '), () => vitest(wanted)));
  }
  if (wants('e2e')) results.push(await timed('e2e', browserTests));
  return results;
}

passSignalsOn();
let results = [{ passed: 0, failed: 1, skipped: 0 }];
try {
  results = await all();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(error.message);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
// Last, where who reads only the end of a long log finds them.
for (const red of reds) console.log(`failed  ${red}`);
for (const skip of skips) console.log(`skipped  ${skip}`);
for (const test of secondTries) console.log(`passed at the second try  ${test}`);
for (const [name, seconds] of took) console.log(`${name}: ${Math.floor(seconds / 60)} min ${seconds % 60} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit(sum('failed') > 0 ? 1 : 0);
