import { spawn } from 'node:child_process';
import { root } from './tree.mjs';

/** A step that failed has said why on the screen already. */
export class StepError extends Error {}

const children = new Set();

/** Passes the end of this process on to what it is running. */
export function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      for (const child of children) child.kill(signal);
      process.exitCode = 130;
    });
}

/**
 * Runs a command in the root folder, its output on the screen.
 * @throws StepError
 */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    children.add(child);
    child.on('error', (error) => reject(new StepError(`${command} : ${error.message}`)));
    child.on('close', (code) => {
      children.delete(child);
      if (code === 0) resolve();
      else reject(new StepError(`${[command, ...args].join(' ')} : échec (${code})`));
    });
  });
}

/** A program of an installed package, run by this very Node. */
export const runPackage = (file, args, env) => run(process.execPath, [`node_modules/${file}`, ...args], env);
