import { useCallback, useRef, useState } from 'react';

/** Loads history one page at a time. */
export function useHistory(more: boolean, loadOlder: () => Promise<string | null>) {
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);
  const load = useCallback(async () => {
    if (busy.current || !more) return;
    busy.current = true;
    setLoading(true);
    setError(await loadOlder());
    setLoading(false);
    busy.current = false;
  }, [more, loadOlder]);
  return { loading, error, load };
}
