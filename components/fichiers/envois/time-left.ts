/** What the rate is measured over: long enough to be calm, short enough to follow a network that changes. */
const WINDOW_MS = 12_000;
/** Below this, any promise would be a guess. */
const ENOUGH_MS = 2_000;

type Sample = { at: number; sent: number };

/** Says how long is left, from what really left during the last seconds. One per attempt: what the server has already was not sent now. */
export function createTimeLeft(total: number) {
  let samples: Sample[] = [];
  return {
    /** @returns milliseconds, or null while nobody can know */
    after(sent: number, at: number): number | null {
      samples = [...samples.filter((sample) => at - sample.at <= WINDOW_MS), { at, sent }];
      const [first] = samples;
      if (!first || at - first.at < ENOUGH_MS || sent <= first.sent) return null;
      const perMs = (sent - first.sent) / (at - first.at);
      return Math.max(0, (total - sent) / perMs);
    },
  };
}
