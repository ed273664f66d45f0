type Steps = Record<string, (input: never) => Promise<unknown>>;

/** Runs what the bench asks of this process, one step at a time, and answers with the result. */
export function serveSteps(steps: Steps) {
  process.on('message', async ({ step, input }: { step: string; input: unknown }) => {
    const work = steps[step];
    if (!work) throw new Error(`unknown step ${step}`);
    process.send?.((await work(input as never)) ?? null);
  });
}

/**
 * Calls `act` at an even pace for some seconds, whatever the answers take: a server that falls behind is not spared.
 * @returns when the last call was made
 */
export async function pace(perSecond: number, seconds: number, act: (index: number) => void) {
  const start = performance.now();
  const total = Math.round(perSecond * seconds);
  for (let index = 0; index < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
    while (index < due) act(index++);
    await new Promise((resolve) => setTimeout(resolve, Math.min(20, 1000 / perSecond)));
  }
}

/** Waits until `done`, at most `ms`. */
export async function patiently(done: () => boolean, ms: number) {
  const end = performance.now() + ms;
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Opens many things, a few at a time. */
export async function inBatches<T>(all: readonly T[], size: number, open: (one: T) => Promise<unknown>) {
  for (let start = 0; start < all.length; start += size)
    await Promise.all(all.slice(start, start + size).map(open));
}
