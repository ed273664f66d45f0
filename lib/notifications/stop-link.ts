import { stopLink } from '@/lib/mails/one-click';
import { NOTIFICATION_KINDS, type NotificationKind, RESUME } from './words';

/** What one stops: the mails of a kind, or the digest. */
export type Stopped = NotificationKind | typeof RESUME;

const link = stopLink('notifications');

/** The link that stops the mails of a kind, or the digest, for one person. Only signs that no address has to escape. */
export const stopToken = (what: Stopped, compteId: string) => link.token(`${what}.${compteId}`);

/** What a link stops and for whom, or null when we did not write it. */
export function stoppedBy(token: string): { what: Stopped; compteId: string } | null {
  const [said, compteId] = link.idOf(token)?.split('.') ?? [];
  const what = said === RESUME ? RESUME : NOTIFICATION_KINDS.find((kind) => kind === said);
  return what && compteId ? { what, compteId } : null;
}
