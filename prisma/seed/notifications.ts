import { db } from '@/lib/core/db';

/** What was told this recently still waits to be read. */
const RECENT_MS = 3 * 86_400_000;

/** The month left its notifications by itself: older ones were read the morning after, the last few wait under the bell. */
export const readOldNotifications = (compteIds: readonly string[]) => db.$executeRaw`
  update notifications
  set "readAt" = coalesce("readAt", "createdAt" + interval '14 hours'),
    "mailedAt" = coalesce("mailedAt", "createdAt" + interval '12 hours')
  where "compteId" = any(${[...compteIds]}::text[]) and "createdAt" < ${new Date(Date.now() - RECENT_MS)}`;
