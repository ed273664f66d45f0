import { isoDay } from '@/lib/core/dates';
import { momentOf } from '@/lib/core/zone';

/** The moment clocks showed `time`, some days ago. */
export const past = (daysAgo: number, time: string): Date =>
  momentOf(isoDay(new Date(Date.now() - daysAgo * 86_400_000)), time);
