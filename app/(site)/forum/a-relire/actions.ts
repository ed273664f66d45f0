'use server';

import { redirect } from 'next/navigation';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { markRelue } from '@/lib/forum/commands/keep';

export async function markRelueHereAction(form: FormData) {
  await markRelue(await currentActor(), Object.fromEntries(form));
  redirect(paths.forumARelire({ fait: 'relu' }));
}
