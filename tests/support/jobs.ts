import { db } from '@/lib/core/db';
import type { QueuedMail } from '@/lib/mails/queue';
import type { Mail } from '@/lib/mails/schema';
import { mailLien } from '@/server/jobs/mail-lien';
import { mailBuilders } from '@/server/jobs/mails';
import { expectGoodMail } from './mail-rules';

/** Takes the jobs of one name off the queue, oldest first, and gives their payloads. */
export async function takeJobs<T>(name: string): Promise<T[]> {
  const jobs = await db.$queryRaw<{ id: bigint; payload: T }[]>`
    select job.id, job.payload from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = ${name} order by job.id`;
  for (const { id } of jobs) await db.$executeRaw`delete from graphile_worker._private_jobs where id = ${id}`;
  return jobs.map(({ payload }) => payload);
}

/** The mails that wait to leave, written as they would be now; those with nothing left to say are left out. */
export async function takeMails(): Promise<Mail[]> {
  for (const request of await takeJobs<unknown>('mail-lien')) await mailLien(request);
  const mails: Mail[] = [];
  for (const { kind, id } of await takeJobs<QueuedMail>('send-mail')) {
    const mail = await mailBuilders[kind](id);
    if (!mail) continue;
    expectGoodMail(mail);
    mails.push(mail);
  }
  return mails;
}

/** The token in the one link of a mail. */
export function tokenOf(mail: Mail | undefined): string {
  const links = mail?.text.match(/https?:\/\/\S+/g) ?? [];
  if (links.length !== 1) throw new Error(`expected one link, found ${links.length}`);
  return new URL(links[0] ?? '').pathname.split('/').at(-1) ?? '';
}
