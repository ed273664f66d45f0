import { env } from '@/lib/core/env';
import { signId, verifyId } from '@/lib/core/tokens';

/** Headers by which a mail program stops such mails for the person, in one request and without signing in (RFC 8058). */
export const oneClickHeaders = (path: string) => ({
  'List-Unsubscribe': `<${new URL(path, env().publicUrl).href}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** What the links that stop mails of one purpose carry. They open nothing else, and live as long as the mail does. */
export const stopLink = (purpose: string) => ({
  token: (id: string) => signId(purpose, id),
  /** What the link is about, or null when we did not write it. */
  idOf: (token: string) => verifyId(purpose, token),
});
