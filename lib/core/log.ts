import pino from 'pino';

/** Structured log, one JSON line per event. Never pass a token, a password, a cookie, a message body or a signed address. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: 'treteaux' },
  redact: ['password', 'token', '*.password', '*.token', 'req.headers.cookie', 'req.headers.authorization'],
  serializers: { error: pino.stdSerializers.err },
});
