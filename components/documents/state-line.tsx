'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type SessionView, stateLine } from './session-view';

const LOOKS = {
  fait: { className: 'etat-doc', icon: 'check' },
  cours: { className: 'etat-doc etat-doc--cours', icon: 'clock' },
  echec: { className: 'etat-doc etat-doc--echec', icon: 'triangle-alert' },
} as const;

/** « Enregistré », or why not yet. Not read out at each key: what needs an act is said in a notice. */
export function StateLine({ view, canEdit }: { view: SessionView; canEdit: boolean }) {
  const [at, setAt] = useState(0);
  const waiting = view.unsavedSince !== null;
  useEffect(() => {
    if (!waiting) return;
    const tick = () => setAt(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [waiting]);
  const line = stateLine(view, canEdit, at);
  const look = LOOKS[line.tone];
  return (
    <span className={look.className} role="status" aria-live="off" aria-label="État du document">
      <Icon name={look.icon} />
      {line.text}
    </span>
  );
}
