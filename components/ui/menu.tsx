'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useCloseFromOutside } from './use-close-from-outside';

/** A disclosure of links, open without script. The header outlives the page: following a link shuts it, as leaving it does. */
export function Menu({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  useCloseFromOutside(box);
  useEffect(() => {
    const menu = box.current;
    const followed = ({ target }: Event) => {
      if (menu && target instanceof Element && target.closest('a')) menu.open = false;
    };
    menu?.addEventListener('click', followed);
    return () => menu?.removeEventListener('click', followed);
  }, []);
  return (
    <details className={className} ref={box}>
      {children}
    </details>
  );
}
