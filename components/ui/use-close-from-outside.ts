import { type RefObject, useEffect } from 'react';

/** Shuts a disclosure, and gives the focus back to its button. */
export function closeDetails(box: HTMLDetailsElement) {
  const { activeElement } = document;
  // What had the focus may be hidden by now, and the focus nowhere.
  const inside = box.contains(activeElement) || activeElement === document.body;
  box.open = false;
  if (inside) box.querySelector('summary')?.focus();
}

/** As menus do: Escape, or a press elsewhere. */
export function useCloseFromOutside(ref: RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const stop = new AbortController();
    const { signal } = stop;
    box.addEventListener('keydown', ({ key }) => key === 'Escape' && box.open && closeDetails(box), {
      signal,
    });
    addEventListener(
      'pointerdown',
      ({ target }) => {
        if (box.open && target instanceof Node && !box.contains(target)) box.open = false;
      },
      { signal },
    );
    return () => stop.abort();
  }, [ref]);
}
