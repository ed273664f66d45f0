import { readdirSync, readFileSync } from 'node:fs';

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

type Options = {
  /** `once`: memory that several processes share is divided among them. For PostgreSQL, whose processes share most. */
  shared?: 'each' | 'once';
  /** With all the processes below it. */
  children?: boolean;
};

/** State, parent, …: the name in brackets before them may hold anything, so fields are counted from its end. */
const fieldsOf = (pid: number) => read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];

function ownUsage(pid: number, shared: Options['shared']): Usage {
  const fields = fieldsOf(pid);
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  const pss = /^Pss:\s+(\d+)/m.exec(shared === 'once' ? read(`/proc/${pid}/smaps_rollup`) : '')?.[1];
  const rss = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return { cpuSeconds: ticks / TICKS, rssMb: Number(pss ?? rss ?? 0) / 1024 };
}

const childrenOf = (pid: number) =>
  readdirSync('/proc')
    .map(Number)
    .filter((other) => other > 0 && Number(fieldsOf(other)[1]) === pid);

/** Of one process, and by default of all below it. Linux only. */
export function usageOf(pid: number, { shared = 'each', children = true }: Options = {}): Usage {
  return (children ? childrenOf(pid) : [])
    .map((child) => usageOf(child, { shared }))
    .reduce(
      (sum, one) => ({ cpuSeconds: sum.cpuSeconds + one.cpuSeconds, rssMb: sum.rssMb + one.rssMb }),
      ownUsage(pid, shared),
    );
}

/** Samples a process while `work` runs: share of one core used, most memory held (MB). */
export async function sampled<T>(pid: number, work: () => Promise<T>) {
  const own = () => usageOf(pid, { children: false });
  const before = own();
  const start = performance.now();
  let rssMb = before.rssMb;
  const timer = setInterval(() => {
    rssMb = Math.max(rssMb, own().rssMb);
  }, 500);
  try {
    const result = await work();
    const after = own();
    const seconds = (performance.now() - start) / 1000;
    const cpu = ((after.cpuSeconds - before.cpuSeconds) / seconds) * 100;
    return { result, cpu, rssMb: Math.max(rssMb, after.rssMb) };
  } finally {
    clearInterval(timer);
  }
}
