import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

/** Ids to run PostgreSQL under, or nothing to run it as ourselves. */
export type SystemUser = { uid?: number; gid?: number };

/** What PostgreSQL's programs are shown of our environment: they need nothing of it, least of all our secrets. */
export const childEnv: NodeJS.ProcessEnv = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
};

const run = (command: string, args: string[], user: SystemUser = {}) =>
  spawnSync(command, args, { ...user, cwd: '/', encoding: 'utf8' });

function lookUp(name: string): SystemUser | null {
  const uid = run('id', ['-u', name]);
  const gid = run('id', ['-g', name]);
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function createUser(name: string) {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name];
  return run('useradd', args).status === 0 ? lookUp(name) : null;
}

/**
 * PostgreSQL refuses to run as root, so root lends it to an unprivileged user: the owner of the data if there is any,
 * else `postgres`, else one made for us, else `nobody`. An ordinary user runs it as themselves.
 */
export async function systemUser(dataFolder: string): Promise<SystemUser> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(dataFolder).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp('postgres') ?? lookUp('treteaux') ?? createUser('treteaux') ?? lookUp('nobody') ?? {};
}

/** Whether that user really gets through every folder above `file`, and may enter or execute it. */
export const reaches = (user: SystemUser, file: string) =>
  user.uid === undefined || run('/bin/sh', ['-c', 'test -x "$0"', file], user).status === 0;
