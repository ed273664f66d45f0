import { useState } from 'react';
import type { FormState } from '@/lib/core/form-state';

/** Of the states of two forms on one page, the one that spoke last: a page says one thing at a time. */
export function useLatest(one: FormState, other: FormState): FormState {
  const [seen, setSeen] = useState({ one, other, latest: one.status === 'idle' ? other : one });
  if (seen.one !== one) setSeen({ one, other, latest: one });
  else if (seen.other !== other) setSeen({ one, other, latest: other });
  return seen.latest;
}
