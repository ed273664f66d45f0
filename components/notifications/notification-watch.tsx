'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Shows the page anew when something is told, or read in another tab. Draws nothing. */
export function NotificationWatch() {
  const router = useRouter();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let over = false;
    void import('@/components/discussion/live/socket-client').then(({ hear }) => {
      if (!over) stop = hear('notifications:changed', () => router.refresh());
    });
    return () => {
      over = true;
      stop?.();
    };
  }, [router]);
  return null;
}
