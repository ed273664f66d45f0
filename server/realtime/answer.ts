import { randomUUID } from 'node:crypto';
import { isAppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import type { Refusal } from '@/lib/realtime/socket-events';

/** The door between commands and sockets: what people can act on is told; the rest is logged under an id. */
export function refusalOf(error: unknown, event: string): Refusal {
  if (isAppError(error)) return { ok: false, error: { code: error.code, message: error.message } };
  const requestId = randomUUID();
  log.error({ error, event, requestId }, 'socket event failed');
  return {
    ok: false,
    error: { code: 'unavailable', message: 'Le service ne répond pas. Réessayez dans un instant.' },
  };
}
