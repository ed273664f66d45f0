import { setTimeout as wait } from 'node:timers/promises';

/** Waits until `check` is truthy. @throws after `timeout` milliseconds, naming what was waited for */
export async function until(check: () => unknown, what: string, timeout = 10_000) {
  const end = performance.now() + timeout;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`waited ${timeout} ms for ${what}`);
    await wait(10);
  }
}
