import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '@/lib/core/log';

type Step = { name: string; run: () => unknown };

/** npm passes on the Ctrl-C that we have had already: one within this time is the same. */
const ECHO_MS = 1_000;
const STEP_PATIENCE_MS = 15_000;
const PARENT_CHECK_MS = 250;

const steps: Step[] = [];
let stopping: number | undefined;

/** True from the first signal on: what fails then fails because we are leaving. */
export const isStopping = () => stopping !== undefined;

/** Adds what must be undone at the end. The last added is undone first. */
export const atShutdown = (name: string, run: () => unknown) => void steps.push({ name, run });

/** Undoes every step, last first; one that fails or hangs does not keep the others from their turn. */
export async function shutDown() {
  let clean = true;
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { name, run } = step;
    try {
      const late = sleep(STEP_PATIENCE_MS, 'late' as const, { ref: false });
      const result = await Promise.race([Promise.resolve(run()).then(() => 'done' as const), late]);
      if (result === 'late') throw new Error(`took over ${STEP_PATIENCE_MS} ms`);
    } catch (error) {
      clean = false;
      log.error({ error, step: name }, 'shutdown step failed');
    }
  }
  return clean;
}

async function stop(reason: string) {
  const now = Date.now();
  if (stopping !== undefined) {
    if (now - stopping > ECHO_MS) process.exit(130);
    return;
  }
  stopping = now;
  log.info({ reason }, 'stopping');
  process.exit((await shutDown()) ? 0 : 1);
}

/** npm killed outright takes nobody along: we notice that it is gone. */
function followParent() {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || parent === 1) return;
  setInterval(() => {
    if (process.ppid !== parent) void stop('npm is gone');
  }, PARENT_CHECK_MS).unref();
}

/** From now on, SIGTERM and Ctrl-C end the process in order; a second one, a second later, at once. */
export function stopOnSignals() {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  followParent();
}
