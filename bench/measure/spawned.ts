import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const READY_MS = 180_000;

export type Spawned = {
  pid: number;
  /** Milliseconds from its start until it said that it was ready. */
  readyMs: number;
  kill(signal: NodeJS.Signals): Promise<void>;
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function watch(child: ChildProcess) {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Starts a server and waits until it writes `ready`. What it says is shown if it ends before. */
export async function startProcess(
  command: { args: string[]; env: Record<string, string>; cwd?: string },
  ready: string,
): Promise<Spawned> {
  const start = performance.now();
  const child = spawn(process.execPath, command.args, {
    cwd: command.cwd ?? root,
    env: { ...process.env, NODE_ENV: 'production', ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  watch(child);
  let output = '';
  const readyMs = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready in time:\n${output}`)), READY_MS);
    const hear = (chunk: Buffer) => {
      output = (output + chunk).slice(-20_000);
      if (!output.includes(ready)) return;
      clearTimeout(late);
      resolve(performance.now() - start);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`ended too early:\n${output}`)));
  });
  return {
    pid: child.pid ?? 0,
    readyMs,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const over = once(child, 'exit');
      child.kill(signal);
      await over;
    },
  };
}

export type Load = {
  /** Asks the generator for one step and waits for its answer. */
  ask<Answer>(step: string, input?: unknown): Promise<Answer>;
  end(): void;
};

/** A load generator of `bench/load`, in a process of its own. */
export function startLoad(name: string): Load {
  const child = fork(path.join(root, 'bench/load', `${name}.ts`), { execArgv: ['--import', 'tsx'] });
  watch(child);
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`load generator ${name} ended (${code})`);
  });
  died.catch(() => undefined);
  return {
    async ask<Answer>(step: string, input?: unknown) {
      child.send({ step, input });
      const [answer] = await Promise.race([once(child, 'message'), died]);
      return answer as Answer;
    },
    end: () => void child.kill(),
  };
}
