import pino from 'pino';
import { requestId } from './request-context';

/** Structured log, one JSON line per event. Never pass a token, a password, a cookie, a message body or a signed address. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: 'treteaux' },
  mixin: () => ({ requestId: requestId() }),
  redact: ['password', 'token', '*.password', '*.token', 'req.headers.cookie', 'req.headers.authorization'],
  serializers: { error: pino.stdSerializers.err },
});
