'use client';

import { useActionState } from 'react';
import { type FormState, idle } from '@/lib/core/form-state';
import { unanswered } from './unanswered';
import { useHydrated } from './use-hydrated';

type Act<S extends FormState> = (state: Awaited<S>, form: FormData) => Promise<S>;

/**
 * `useActionState` of a form that outlives an answer that never came: the page of errors would take the place of what was
 * typed. Before scripts run the action itself is behind the form, which a browser sends by itself. What a state adds to
 * `FormState` may be missing: a form begins without.
 */
export function useFormAction<S extends FormState>(action: Act<S>) {
  const hydrated = useHydrated();
  const send: Act<S> = (state, form) =>
    action(state, form).catch((error) => ({ ...state, ...unanswered(error, form) }));
  return useActionState<S, FormData>(hydrated ? send : action, idle as Awaited<S>);
}
