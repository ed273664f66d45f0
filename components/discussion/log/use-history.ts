import { useCallback, useRef, useState } from 'react';
import { readConnection } from '@/components/discussion/live/socket-client';

/** Loads what comes before or after, one page at a time. */
export function useHistory(load: () => Promise<string | null>, exists: boolean) {
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  const next = useCallback(async () => {
    if (busy.current || !exists) return;
    busy.current = true;
    setLoading(true);
    setError(await load());
    setLoading(false);
    busy.current = false;
  }, [exists, load]);
  /** Without being asked, while connected; what went wrong is tried again (`again`) only by who moves. */
  const more = useCallback(
    (again: boolean) => {
      if (readConnection().status === 'open' && (again || error === null)) void next();
    },
    [error, next],
  );
  return { loading, error, load: next, more };
}
