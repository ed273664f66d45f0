'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/form-action';
import { requireActor } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { readAllNotifications } from '@/lib/notifications/commands/read-all';

export async function readAllAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const state = await formAction(form, () =>
    readAllNotifications(actor, Object.fromEntries(form)).then(() => undefined),
  );
  if (state.status === 'done') redirect(paths.notifications({ fait: 'lues' }));
  return state;
}
