'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Counter } from '@/components/ui/counter';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';

/** The page itself comes first. */
const LATER_MS = 600;

/**
 * « Notifications : 3 non lues », the same in all tabs of the person. `initial` is what the server counted for the page;
 * without script it is right at each page.
 */
export function Bell({ initial }: { initial: number }) {
  const [told, setTold] = useState<{ from: number; unread: number } | null>(null);
  // A page rendered anew brings a newer count than what was heard before it.
  const unread = told && told.from === initial ? told.unread : initial;
  useEffect(() => {
    let over = false;
    const stops: (() => void)[] = [];
    const set = (count: number) => {
      if (!over) setTold({ from: initial, unread: count });
    };
    const timer = setTimeout(async () => {
      const { ask, hear, onConnect } = await import('@/components/discussion/live/socket-client');
      if (over) return;
      stops.push(
        hear('notifications:changed', (event) => set(event.unread)),
        // What happened before, or during a cut, was told to nobody here.
        onConnect(async () => {
          const answer = await ask('notifications:unread', {});
          if (answer.ok) set(answer.unread);
        }),
      );
    }, LATER_MS);
    return () => {
      over = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [initial]);
  return (
    <Link className="btn btn--discret btn--icone cloche" href={paths.notifications()} prefetch={false}>
      <Icon name="bell" />
      <span className="sr">{unread > 0 ? 'Notifications : ' : 'Notifications : tout est lu'}</span>
      <Counter count={unread} label={unread > 1 ? 'non lues' : 'non lue'} />
    </Link>
  );
}
