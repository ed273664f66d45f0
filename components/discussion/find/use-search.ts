import { useCallback, useState } from 'react';
import { ask } from '@/components/discussion/live/socket-client';
import type { Found, FoundPage, Message } from '@/lib/messages/schema';

/** What was searched and found. `q` empty: nothing was. */
export type Search = FoundPage & { q: string };

export type Searching = Search & {
  busy: boolean;
  error: string;
  search: (q: string) => void;
  older: () => void;
};

/** Searches without leaving the page; `first` is what its server found for the words of its address. */
export function useSearch(
  espaceId: string,
  first: Search,
): Searching & { take: (messages: Message[]) => void } {
  const [state, setState] = useState<Search>(first);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');

  const run = useCallback(
    async (q: string, before: Found[]) => {
      setBusy(true);
      const answer = await ask('message:search', { espaceId, q, before: before.at(-1)?.seq });
      setBusy(false);
      setError(answer.ok ? '' : answer.error.message);
      if (answer.ok) setState({ q, found: [...before, ...answer.found], more: answer.more });
    },
    [espaceId],
  );

  /** What was deleted is found no more. */
  const take = useCallback((messages: Message[]) => {
    const gone = new Set(messages.filter(({ deletedAt }) => deletedAt).map(({ id }) => id));
    if (gone.size > 0)
      setState((before) => ({ ...before, found: before.found.filter(({ id }) => !gone.has(id)) }));
  }, []);

  return {
    ...state,
    busy,
    error,
    search: (q) => void run(q, []),
    older: () => void run(state.q, state.found),
    take,
  };
}
