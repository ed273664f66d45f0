import { useEffect, useState } from 'react';

/** True once `state` has lasted for `delay` milliseconds. */
export function useSlow(state: boolean, delay: number): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!state) return;
    const timer = setTimeout(() => setSlow(true), delay);
    return () => clearTimeout(timer);
  }, [state, delay]);
  return slow && state;
}
