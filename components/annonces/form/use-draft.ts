'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { paths } from '@/lib/core/paths';
import type { KeptState } from './annonce-values';

type Keep = (form: FormData) => Promise<KeptState>;

/** Typing pauses this long before what is typed is kept. */
const PAUSE_MS = 2_500;
const RETRY_MS = 15_000;

/**
 * Keeps the draft of a form on the server while one types, and before the page goes out of sight. The address then
 * names the draft: a reload, or another device, goes on with it.
 * @returns what to say of it, and `keepNow`, which tells whether the draft is there
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, annonceId: string, keep?: Keep) {
  const [said, setSaid] = useState<KeptState | 'en-cours' | null>(null);
  const dirty = useRef(false);
  const busy = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Another tab wrote the draft: nothing more is kept by itself until one has decided.
  const clashed = useRef(false);

  const keepNow = useCallback(async (): Promise<boolean> => {
    if (!keep || !form.current) return true;
    if (clashed.current) return false;
    await busy.current;
    clearTimeout(timer.current);
    dirty.current = false;
    const work = async () => {
      if (!form.current) return false;
      setSaid('en-cours');
      try {
        const kept = await keep(new FormData(form.current));
        setSaid(kept);
        clashed.current = kept.clash ?? false;
        const seen = form.current?.elements.namedItem('vuLe');
        // At once, and not with the next drawing: the form may be sent before it.
        if (kept.vuLe && seen instanceof HTMLInputElement) seen.value = String(kept.vuLe);
        if (kept.status === 'done')
          // With a state of its own the router would not hear of it, and would draw the page without the draft.
          history.replaceState(null, '', paths.annonceNouvelle({ brouillon: annonceId }));
        return kept.status === 'done';
      } catch {
        // The network is away, or the server is: what is typed is still on the screen.
        dirty.current = true;
        timer.current = setTimeout(() => void keepNow(), RETRY_MS);
        setSaid({ status: 'error', message: 'Brouillon pas encore gardé : la connexion manque.' });
        return false;
      }
    };
    const working = work().finally(() => {
      if (busy.current === working) busy.current = null;
    });
    busy.current = working;
    return working;
  }, [keep, form, annonceId]);

  useEffect(() => {
    const element = form.current;
    if (!element || !keep) return;
    const onInput = () => {
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keepNow(), PAUSE_MS);
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden' && dirty.current) void keepNow();
    };
    // What is about to be sent needs no keeping; what is being kept arrives first, or it would look like another tab.
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer.current);
      dirty.current = false;
      clashed.current = false;
      const before = busy.current;
      if (!before) return;
      event.preventDefault();
      void before.finally(() => element.requestSubmit(event.submitter));
    };
    element.addEventListener('input', onInput);
    element.addEventListener('submit', onSubmit);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('input', onInput);
      element.removeEventListener('submit', onSubmit);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [form, keep, keepNow]);

  return { said, keepNow };
}
