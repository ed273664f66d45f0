import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/current-actor';
import { paths, safeSuite } from '@/lib/core/paths';

export type EntryParams = Promise<Record<string, string | string[] | undefined>>;

/** What the pages of entry read from their address. Who is signed in already is sent on. */
export async function arrival(searchParams: EntryParams) {
  const params = await searchParams;
  const suite = safeSuite(params.suite);
  const actor = await currentActor();
  if (actor.kind === 'compte') redirect(suite ?? paths.espaces());
  const email = typeof params.email === 'string' ? params.email.slice(0, 254) : '';
  return { suite: suite ?? undefined, email };
}
