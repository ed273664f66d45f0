import { useCallback, useRef, useState } from 'react';

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
  return { loading, error, load: next };
}
