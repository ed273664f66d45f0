'use client';

import { useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import type { FormState } from '@/lib/core/form-state';

/**
 * Says what was just done, or why not, and takes the focus: the button that asked may be gone with its row. Silent until
 * something was asked.
 */
export function StatusLine({ state }: { state: FormState }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') line.current?.focus();
  }, [state]);
  if (state.status === 'idle') return null;
  const failed = state.status === 'error';
  return (
    <div
      ref={line}
      tabIndex={-1}
      role={failed ? 'alert' : 'status'}
      className={failed ? 'avis avis--erreur' : 'avis avis--reussite'}
    >
      <Icon name={failed ? 'triangle-alert' : 'circle-check'} />
      <p className="gras">{state.message}</p>
    </div>
  );
}
