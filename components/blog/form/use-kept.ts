'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { KeptArticle } from './article-values';

type Keep = (form: FormData) => Promise<KeptArticle>;

/** Typing pauses this long before what is typed is kept. */
const PAUSE_MS = 2_500;
const RETRY_MS = 15_000;

/**
 * Keeps a draft on the server while one types, and before the page goes out of sight. The version it then has goes with
 * what follows, which is no clash with itself; the address names the draft, so that a reload goes on with it.
 * @param address of the page, once the draft is kept; none: it names it already
 */
export function useKept(form: RefObject<HTMLFormElement | null>, keep?: Keep, address?: string) {
  const [said, setSaid] = useState<KeptArticle | 'en-cours' | null>(null);
  const [version, setVersion] = useState(0);
  const latest = useRef(0);
  const dirty = useRef(false);
  const busy = useRef<Promise<boolean> | null>(null);
  const underWay = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keepNow = useCallback(async (): Promise<boolean> => {
    if (!keep || !form.current) return true;
    await busy.current;
    clearTimeout(timer.current);
    dirty.current = false;
    const work = async () => {
      if (!form.current) return false;
      setSaid('en-cours');
      try {
        const data = new FormData(form.current);
        if (latest.current > Number(data.get('version'))) data.set('version', String(latest.current));
        const kept = await keep(data);
        setSaid(kept);
        if (kept.status === 'error') return false;
        latest.current = kept.version ?? 0;
        setVersion(latest.current);
        // With a state of its own the router would not hear of it, and would draw the page without the draft.
        if (address) history.replaceState(null, '', address);
        return true;
      } catch {
        // The network is away, or the server is: what is typed is still on the screen.
        dirty.current = true;
        timer.current = setTimeout(() => void keepNow(), RETRY_MS);
        setSaid({ status: 'error', message: 'Brouillon pas encore gardé : la connexion manque.' });
        return false;
      }
    };
    underWay.current = true;
    busy.current = work().finally(() => {
      underWay.current = false;
    });
    return busy.current;
  }, [keep, form, address]);

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
    // What is about to be sent needs no keeping; a keeping that is under way goes first, so that the two do not clash.
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer.current);
      dirty.current = false;
      if (!underWay.current) return;
      event.preventDefault();
      event.stopPropagation();
      const { submitter } = event;
      // Once its version is in the form.
      void busy.current?.finally(() => setTimeout(() => element.requestSubmit(submitter), 0));
    };
    element.addEventListener('input', onInput);
    element.addEventListener('submit', onSubmit, { capture: true });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('input', onInput);
      element.removeEventListener('submit', onSubmit, { capture: true });
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [form, keep, keepNow]);

  return { said, version, keepNow };
}
