import { useEffect, useRef, useState } from 'react';
import { type Attachment, stateOf } from './attachments';

type Input = {
  all: Attachment[];
  /** What an earlier page left is in `all`. */
  restored: boolean;
  /** Where this tab remembers, across a reload, that the message was told to leave. */
  key: string;
  send: () => void;
};

/**
 * A message whose files are still on their way, and that was told to leave: it does as soon as they are there. A refused
 * file calls it back; a reload does not.
 */
export function useArmed({ all, restored, key, send }: Input) {
  const [armed, setArmed] = useState(false);
  const [calledBack, setCalledBack] = useState(false);
  const leave = useRef(send);
  useEffect(() => {
    leave.current = send;
  });
  const state = stateOf(all);
  const some = all.length > 0;
  const looked = useRef(false);
  useEffect(() => {
    if (!restored || looked.current) return;
    looked.current = true;
    if (some && remembered(key)) setArmed(true);
    else remember(key, false);
  }, [restored, some, key]);
  useEffect(() => {
    if (!armed || state === 'enCours') return;
    setArmed(false);
    remember(key, false);
    if (state === 'pret') leave.current();
    else setCalledBack(true);
  }, [armed, state, key]);
  return {
    armed,
    calledBack: calledBack && state === 'bloque',
    arm: () => {
      setCalledBack(false);
      setArmed(true);
      remember(key, true);
    },
    disarm: () => {
      setArmed(false);
      remember(key, false);
    },
  };
}

/** By tab: another one does not send what this one was told to. */
function remember(key: string, armed: boolean) {
  try {
    if (armed) sessionStorage.setItem(key, 'oui');
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is refused: it lives as long as the page.
  }
}

function remembered(key: string) {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
