'use server';

import { redirect } from 'next/navigation';
import { plainAction } from '@/app/plain-action';
import { forgetBrouillon } from '@/lib/brouillons/commands';
import { paths } from '@/lib/core/paths';

export async function forgetBrouillonAction(form: FormData) {
  await plainAction(forgetBrouillon, form);
  redirect(paths.brouillons({ fait: 'efface' }));
}
