/** The one request that writes each upload on this node. */
const writers = new Map<string, { stop(): void; over: Promise<void> }>();

/**
 * Runs `work` as the only writer of an upload: whoever comes later takes the place, after a cut that this end has not
 * noticed yet. `stop` must make the earlier work end soon.
 */
export async function asOnlyWriter<T>(key: string, stop: () => void, work: () => Promise<T>): Promise<T> {
  for (let former = writers.get(key); former; former = writers.get(key)) {
    former.stop();
    await former.over;
  }
  let release = () => undefined as unknown;
  const over = new Promise<void>((resolve) => {
    release = () => resolve();
  });
  writers.set(key, { stop, over });
  try {
    return await work();
  } finally {
    writers.delete(key);
    release();
  }
}
