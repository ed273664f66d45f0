'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Nameable, typingAt } from './completion';
import { MentionList } from './mention-list';
import { useMentions } from './use-mentions';

/** Milliseconds without a keystroke before anything is asked. */
const STILL_MS = 150;
/** Names kept of what was answered. */
const KEPT = 200;

export type AskNames = (query: string, signal: AbortSignal) => Promise<Nameable[]>;

/**
 * Offers names in a field of a form while one is typed after an @. Comes once there is an @ to complete; the field is the
 * form’s own, and works the same without.
 */
export function AreaMentions({ area, ask }: { area: RefObject<HTMLTextAreaElement | null>; ask: AskNames }) {
  const [people, setPeople] = useState<Nameable[]>([]);
  const mentions = useMentions(area, people, () =>
    area.current?.dispatchEvent(new Event('input', { bubbles: true })),
  );
  const heard = useRef(mentions);
  heard.current = mentions;
  const { listId, found, active, optionId } = mentions;
  const chosen = found.length > 0 ? optionId(active) : null;

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    let asking = new AbortController();
    let wait: ReturnType<typeof setTimeout> | undefined;
    let last: string | undefined;
    const moved = () => {
      heard.current.look();
      const query = typingAt(field.value, field.selectionStart)?.query;
      if (query === last) return;
      last = query;
      clearTimeout(wait);
      asking.abort();
      if (query === undefined) return;
      wait = setTimeout(async () => {
        asking = new AbortController();
        const { signal } = asking;
        const told = await ask(query, signal).catch(() => []);
        if (signal.aborted || told.length === 0) return;
        setPeople((known) => {
          const ids = new Set(told.map(({ compteId }) => compteId));
          return [...told, ...known.filter(({ compteId }) => !ids.has(compteId))].slice(0, KEPT);
        });
      }, STILL_MS);
    };
    const pressed = (event: KeyboardEvent) => void heard.current.onKey(event);
    const left = () => heard.current.close();
    moved();
    field.addEventListener('input', moved);
    // A caret that moves says nothing else.
    field.addEventListener('keyup', moved);
    field.addEventListener('click', moved);
    field.addEventListener('keydown', pressed);
    field.addEventListener('blur', left);
    return () => {
      clearTimeout(wait);
      asking.abort();
      field.removeEventListener('input', moved);
      field.removeEventListener('keyup', moved);
      field.removeEventListener('click', moved);
      field.removeEventListener('keydown', pressed);
      field.removeEventListener('blur', left);
    };
  }, [area, ask]);

  // Those who were asked for are here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when they come, and only then
  useEffect(() => heard.current.look(), [people]);

  useEffect(() => {
    const field = area.current;
    if (!field) return;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', listId);
    if (chosen) field.setAttribute('aria-activedescendant', chosen);
    else field.removeAttribute('aria-activedescendant');
  }, [area, listId, chosen]);

  return <MentionList mentions={mentions} below />;
}
