'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** What became of a draft: when it was kept, in words (empty: nothing to keep), or why it was not. */
export type Kept = { status: 'done'; words: string } | { status: 'error'; message: string };
export type KeepBrouillon = (form: FormData) => Promise<Kept>;

export type BrouillonState =
  | { etat: 'garde'; words: string }
  | { etat: 'en-cours' }
  | { etat: 'attente' }
  | { etat: 'refus'; error: string };

/** Typing pauses this long before what is typed is kept. */
const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;

/**
 * Keeps what is typed in a form on the server while one types, and before the page goes out of sight. A save that failed
 * is tried again by itself.
 * @param before when it was last kept, as the page was written; empty: never
 */
export function useBrouillon(form: RefObject<HTMLFormElement | null>, keep: KeepBrouillon, before: string) {
  const [said, setSaid] = useState<BrouillonState | null>(before ? { etat: 'garde', words: before } : null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);
  const last = useRef<Promise<void>>(Promise.resolve());

  const keepNow = useCallback(async () => {
    clearTimeout(timer.current);
    if (!form.current || !dirty.current) return;
    dirty.current = false;
    setSaid({ etat: 'en-cours' });
    try {
      const kept = await keep(new FormData(form.current));
      if (kept.status === 'error') setSaid({ etat: 'refus', error: kept.message });
      else setSaid(kept.words ? { etat: 'garde', words: kept.words } : null);
    } catch {
      // The network is away, or the server is: what is typed is still on the screen.
      dirty.current = true;
      setSaid({ etat: 'attente' });
      timer.current = setTimeout(() => void keepNow(), RETRY_MS);
    }
  }, [form, keep]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    // One at a time, so that an older text never lands on a newer one.
    const save = () => {
      last.current = last.current.then(keepNow);
    };
    const onInput = () => {
      dirty.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, PAUSE_MS);
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') save();
    };
    // What is about to be sent needs no keeping.
    const onSubmit = () => {
      clearTimeout(timer.current);
      dirty.current = false;
      setSaid(null);
    };
    element.addEventListener('input', onInput);
    element.addEventListener('submit', onSubmit);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer.current);
      // The page was drawn anew without the form, because what it was for is hidden: what was typed last is kept too.
      if (dirty.current && !element.isConnected) void keep(new FormData(element)).catch(() => undefined);
      element.removeEventListener('input', onInput);
      element.removeEventListener('submit', onSubmit);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [form, keep, keepNow]);

  return said;
}
