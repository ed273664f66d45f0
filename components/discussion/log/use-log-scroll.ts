import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Near enough to the end to be taken there when something new comes. */
const END_PX = 48;
/** Near enough to the top to want what came before. */
const TOP_PX = 400;

/**
 * The log is drawn from its end (`column-reverse`: `scrollTop` is 0 there, negative above). Who is at the end stays at
 * the end; who reads further up keeps the same message in sight, whatever is added on either side.
 */
export function useLogScroll(onTop: () => void) {
  const log = useRef<HTMLDivElement>(null);
  const anchor = useRef<{ element: Element; top: number } | null>(null);
  const [atEnd, setAtEnd] = useState(true);

  const remember = useCallback(() => {
    const box = log.current;
    if (!box) return;
    const edge = box.getBoundingClientRect().top;
    const element = [...box.querySelectorAll('[data-seq]')].find(
      (message) => message.getBoundingClientRect().bottom > edge,
    );
    anchor.current = element ? { element, top: element.getBoundingClientRect().top } : null;
  }, []);

  const onScroll = useCallback(() => {
    const box = log.current;
    if (!box) return;
    setAtEnd(box.scrollTop > -END_PX);
    if (box.scrollHeight + box.scrollTop - box.clientHeight < TOP_PX) onTop();
    remember();
  }, [onTop, remember]);

  // After every change of what is drawn, and before it is seen.
  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    // Browsers differ in what they anchor under column-reverse: we do it alone.
    box.style.setProperty('overflow-anchor', 'none');
    if (box.scrollTop > -END_PX) box.scrollTop = 0;
    else if (anchor.current?.element.isConnected)
      box.scrollTop += anchor.current.element.getBoundingClientRect().top - anchor.current.top;
    remember();
  });

  const toEnd = useCallback(() => {
    if (log.current) log.current.scrollTop = 0;
  }, []);

  return { log, atEnd, onScroll, toEnd };
}
