import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Near enough to the end to be taken there when something new comes. */
const END_PX = 48;
/** Near enough to an edge of what is held to want what lies beyond. */
const EDGE_PX = 800;
/** Room for the day that stays above what is read, and for the way to the end that lies over what is below. */
const HEADING_PX = 48;
const TO_END_PX = 64;

type Given = {
  /** Newer messages exist that are not held: the last one drawn is not the end. */
  after: boolean;
  /** The message the page opens at. */
  first: number | null;
  /** Loads what is beyond an edge; `again`: also when that went wrong before. */
  older: Edge;
  newer: Edge;
};

type Edge = { more: (again: boolean) => void };

/**
 * The log is drawn from its end (`column-reverse`: `scrollTop` is 0 there, negative above). Who is at the end stays at
 * the end; who reads further up keeps the same message in sight, whatever is added or let go on either side.
 */
export function useLogScroll({ after, first, older, newer }: Given) {
  const log = useRef<HTMLDivElement>(null);
  const anchor = useRef<{ element: Element; top: number } | null>(null);
  const [atEnd, setAtEnd] = useState(!after);
  const wasAfter = useRef(after);
  const aim = useRef({ seq: first, focus: false });
  const focused = useLastFocus(log);

  const remember = useCallback(() => {
    const box = log.current;
    if (!box) return;
    const element = firstInSight(box);
    anchor.current = element ? { element, top: element.getBoundingClientRect().top } : null;
  }, []);

  const onScroll = useCallback(() => {
    const box = log.current;
    if (!box) return;
    setAtEnd(box.scrollTop > -END_PX);
    if (isNearTop(box)) older.more(true);
    if (isNearBottom(box)) newer.more(true);
    remember();
  }, [older.more, newer.more, remember]);

  // After every change of what is drawn, and before it is seen.
  useLayoutEffect(() => {
    const box = log.current;
    if (!box) return;
    // Browsers differ in what they anchor under column-reverse: we do it alone.
    box.style.setProperty('overflow-anchor', 'none');
    const { seq, focus } = aim.current;
    const wanted = seq === null ? null : box.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
    if (wanted) {
      aim.current = { seq: null, focus: false };
      center(box, wanted);
      if (focus) wanted.focus({ preventScroll: true });
    } else if (box.scrollTop > -END_PX && !wasAfter.current) box.scrollTop = 0;
    else if (anchor.current?.element.isConnected)
      box.scrollTop += anchor.current.element.getBoundingClientRect().top - anchor.current.top;
    // What had the keyboard is gone from the window: the keyboard stays in the log.
    if (focused.current && !focused.current.isConnected && document.activeElement === document.body)
      box.focus({ preventScroll: true });
    wasAfter.current = after;
    remember();
    // Who stays at an edge gets on without having to move: no scrolling is told at the very top.
    if (isNearTop(box)) older.more(false);
    if (after && isNearBottom(box)) newer.more(false);
  });

  const toEnd = useCallback(() => {
    wasAfter.current = false;
    anchor.current = null;
    aim.current = { seq: null, focus: false };
    if (log.current) log.current.scrollTop = 0;
  }, []);

  /** Brings a message to the middle, and the keyboard to it, as soon as it is drawn. */
  const aimAt = useCallback((seq: number) => {
    aim.current = { seq, focus: true };
  }, []);

  return { log, atEnd, onScroll, toEnd, aimAt };
}

/** A log that is not shown is near nothing. */
const isNearTop = (box: HTMLElement) =>
  box.clientHeight > 0 && box.scrollHeight + box.scrollTop - box.clientHeight < EDGE_PX;
const isNearBottom = (box: HTMLElement) => box.clientHeight > 0 && box.scrollTop > -EDGE_PX;

/** The first message not wholly above the edge: they stand in order, so a few looks are enough. */
function firstInSight(box: HTMLElement): Element | undefined {
  const edge = box.getBoundingClientRect().top;
  const messages = box.querySelectorAll('[data-seq]');
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = messages.item(middle)?.getBoundingClientRect().bottom ?? edge;
    if (bottom > edge) high = middle;
    else low = middle + 1;
  }
  return messages.item(low) ?? undefined;
}

function center(box: HTMLElement, message: HTMLElement) {
  const outer = box.getBoundingClientRect();
  const inner = message.getBoundingClientRect();
  // What is taller than the room is read from its beginning, below the heading of its day.
  const free = outer.height - HEADING_PX - TO_END_PX - inner.height;
  const room = HEADING_PX + Math.max(0, free) / 2;
  box.scrollTop += inner.top - outer.top - room;
}

/** What in the log had the keyboard last, unless it went elsewhere since. */
function useLastFocus(log: { current: HTMLElement | null }) {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const inside = target instanceof Element && target !== log.current && log.current?.contains(target);
      last.current = inside ? target : null;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [log]);
  return last;
}
