import { sendMail } from './send-mail';

/** What each job does, by the name it was recorded under. A job may run twice: each must bear it. */
export const jobs: Record<string, (payload: unknown) => Promise<void>> = {
  'send-mail': sendMail,
};

/** Jobs that come back by themselves. `match` is a crontab line, in UTC; one node runs each. */
export const recurringJobs: { job: keyof typeof jobs; match: string }[] = [];
