import { createServer, type Server } from 'node:http';
import type { Env } from '@/lib/core/env';
import { StartError } from '../start-error';

const listenOn = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

function explain(error: NodeJS.ErrnoException, port: number, host: string) {
  if (error.code === 'EADDRINUSE')
    return `Réglage PORT : le port ${port} est déjà pris ; libérez-le, ou donnez-en un autre.`;
  if (error.code === 'EACCES')
    return `Réglage PORT : le port ${port} est réservé à l’administrateur de la machine.`;
  return `Réglage HOST : impossible d’écouter sur ${host} (${error.message}).`;
}

/** @throws StartError in plain words when the port cannot be had */
export async function listen(server: Server, { port, host }: Pick<Env, 'port' | 'host'>) {
  try {
    await listenOn(server, port, host);
  } catch (error) {
    throw new StartError(explain(error as NodeJS.ErrnoException, port, host));
  }
}

/** Takes the port for an instant, before the long part of a start. */
export async function checkPort(settings: Pick<Env, 'port' | 'host'>) {
  const trial = createServer();
  await listen(trial, settings);
  await new Promise((resolve) => trial.close(resolve));
}
