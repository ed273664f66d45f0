'use client';

import { useEffect, useState } from 'react';
import type { CommuneChoice } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';

const WAIT_MS = 150;
const NONE: CommuneChoice[] = [];

const isItems = (answer: unknown): answer is { items: CommuneChoice[] } =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);

/** Communes for what is being typed; null while the answer is awaited. Without a network there are none, and typing goes on. */
export function useCommunes(q: string): CommuneChoice[] | null {
  const [answer, setAnswer] = useState({ q: '', items: NONE });
  useEffect(() => {
    if (q.trim().length < 2) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(paths.communes(q), { signal: abort.signal });
        const body: unknown = response.ok ? await response.json() : null;
        setAnswer({ q, items: isItems(body) ? body.items : NONE });
      } catch {
        if (!abort.signal.aborted) setAnswer({ q, items: NONE });
      }
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [q]);
  if (q.trim().length < 2) return NONE;
  return answer.q === q ? answer.items : null;
}
