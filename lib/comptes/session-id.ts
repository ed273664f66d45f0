import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits. */
export const newSessionId = () => randomBytes(32).toString('base64url');

/** What a page may show of a session: enough to point at it, not to be it. */
export const sessionHandle = (sessionId: string) =>
  createHash('sha256').update(sessionId).digest('base64url').slice(0, 16);
