import pino from 'pino';
import { requestId } from './request-context';

/** An error as it is logged: without the client that a lost connection of the database drags along. */
export function errorFields(error: Error) {
  const told = pino.stdSerializers.err(error);
  return 'client' in error ? { ...told, client: undefined } : told;
}

/** Structured log, one JSON line per event. Never pass a token, a password, a cookie, a message body or a signed address. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: 'treteaux' },
  mixin: () => ({ requestId: requestId() }),
  redact: ['password', 'token', '*.password', '*.token', 'req.headers.cookie', 'req.headers.authorization'],
  serializers: { error: (error: unknown) => (error instanceof Error ? errorFields(error) : error) },
});
