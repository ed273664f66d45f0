'use server';

import { redirect } from 'next/navigation';
import { plainAction } from '@/app/plain-action';
import { paths } from '@/lib/core/paths';
import { markRelue } from '@/lib/forum/commands/keep';

export async function markRelueHereAction(form: FormData) {
  await plainAction(markRelue, form);
  redirect(paths.forumARelire({ q: String(form.get('q') ?? '').slice(0, 200), fait: 'relu' }));
}
