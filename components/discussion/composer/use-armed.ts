import { useEffect, useRef, useState } from 'react';
import { type Attachment, stateOf } from './attachments';

/**
 * A message whose files are still on their way, and that was told to leave: it does as soon as they are there. A refused
 * file calls it back.
 */
export function useArmed(all: Attachment[], send: () => void) {
  const [armed, setArmed] = useState(false);
  const [calledBack, setCalledBack] = useState(false);
  const leave = useRef(send);
  useEffect(() => {
    leave.current = send;
  });
  const state = stateOf(all);
  useEffect(() => {
    if (!armed || state === 'enCours') return;
    setArmed(false);
    if (state === 'pret') leave.current();
    else setCalledBack(true);
  }, [armed, state]);
  return {
    armed,
    calledBack: calledBack && state === 'bloque',
    arm: () => {
      setCalledBack(false);
      setArmed(true);
    },
    disarm: () => setArmed(false),
  };
}
