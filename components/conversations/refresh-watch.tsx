'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Often enough for people who write by turns, rarely enough to weigh nothing. */
const EVERY_MS = 20_000;

/** Asks for what was written meanwhile, as long as the page is looked at. Draws nothing; what is being typed stays. */
export function RefreshWatch() {
  const router = useRouter();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) router.refresh();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router]);
  return null;
}
