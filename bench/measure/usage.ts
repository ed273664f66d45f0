import { readFileSync } from 'node:fs';

/** What a process and its children have used: processor seconds so far, memory now. */
export type Usage = { cpuSeconds: number; rssMb: number };

/** The kernel counts in hundredths of a second for programs, whatever its own clock. */
const TICKS = 100;

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

function ownUsage(pid: number, withDead: boolean): Usage {
  // The name in brackets may hold anything: fields are counted from its end.
  const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const ticks = fields.slice(11, withDead ? 15 : 13).reduce((sum, field) => sum + Number(field), 0);
  const pss = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  const rss = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return { cpuSeconds: ticks / TICKS, rssMb: Number((withDead ? pss : undefined) ?? rss ?? 0) / 1024 };
}

const childrenOf = (pid: number) =>
  read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/**
 * Of a process and all below it. With `withDead`, also the time of children that have ended, and shared memory counted
 * once: for PostgreSQL, whose processes come and go. Linux only.
 */
export function usageOf(pid: number, withDead = false): Usage {
  const own = ownUsage(pid, withDead);
  return childrenOf(pid)
    .map((child) => usageOf(child, withDead))
    .reduce(
      (sum, one) => ({ cpuSeconds: sum.cpuSeconds + one.cpuSeconds, rssMb: sum.rssMb + one.rssMb }),
      own,
    );
}

/** Samples a process while `work` runs: share of one core used, most memory held (MB). */
export async function sampled<T>(pid: number, work: () => Promise<T>) {
  const before = usageOf(pid);
  const start = performance.now();
  let rssMb = before.rssMb;
  const timer = setInterval(() => {
    rssMb = Math.max(rssMb, usageOf(pid).rssMb);
  }, 500);
  try {
    const result = await work();
    const after = usageOf(pid);
    const seconds = (performance.now() - start) / 1000;
    const cpu = ((after.cpuSeconds - before.cpuSeconds) / seconds) * 100;
    return { result, cpu, rssMb: Math.max(rssMb, after.rssMb) };
  } finally {
    clearInterval(timer);
  }
}
