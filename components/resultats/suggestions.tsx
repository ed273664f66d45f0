'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { Q_MIN, type Suggestion, sorteNames } from '@/lib/resultats/words';

/** Milliseconds without a keystroke before anything is asked. */
const STILL = 200;

/** What the server suggests for these words; nothing when it does not answer: the search itself still does. */
async function ask(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const answer = await fetch(paths.suggestions(q), { signal });
    if (!answer.ok) return [];
    const { items }: { items: Suggestion[] } = await answer.json();
    return items;
  } catch {
    return [];
  }
}

/** The suggestions for what is being typed, asked once the hands are still; a later question gives the earlier one up. */
function useSuggestions(input: RefObject<HTMLInputElement | null>) {
  const [items, setItems] = useState<Suggestion[]>([]);
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    let asked = new AbortController();
    let wait: ReturnType<typeof setTimeout> | undefined;
    const typed = () => {
      clearTimeout(wait);
      asked.abort();
      const q = field.value.trim();
      if (q.length < Q_MIN) return setItems([]);
      wait = setTimeout(async () => {
        asked = new AbortController();
        const { signal } = asked;
        const found = await ask(q, signal);
        if (!signal.aborted) setItems(found);
      }, STILL);
    };
    typed();
    field.addEventListener('input', typed);
    return () => {
      clearTimeout(wait);
      asked.abort();
      field.removeEventListener('input', typed);
    };
  }, [input]);
  return { items, close: () => setItems([]) };
}

/**
 * The list under a search field (WAI-ARIA APG, combobox with a list): arrows choose, Enter opens, Escape closes; Enter
 * without a choice sends the form as ever.
 */
export function Suggestions({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const router = useRouter();
  const id = useId();
  const { items, close } = useSuggestions(input);
  const [active, setActive] = useState(-1);
  const open = items.length > 0;
  const chosen = items[active];
  const latest = useRef({ items, chosen, close });
  latest.current = { items, chosen, close };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins without a choice
  useEffect(() => setActive(-1), [items]);

  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', id);
    field.setAttribute('aria-expanded', String(open));
    if (chosen) field.setAttribute('aria-activedescendant', `${id}-${active}`);
    else field.removeAttribute('aria-activedescendant');
  }, [input, id, open, chosen, active]);

  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const key = (event: KeyboardEvent) => {
      const { items: shown, chosen: one, close: shut } = latest.current;
      if (event.isComposing || shown.length === 0) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // One place before the first is the field itself.
        setActive((place) => ((place + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
      } else if (event.key === 'Enter' && one) {
        event.preventDefault();
        router.push(one.chemin);
      } else if (event.key === 'Escape') {
        // The first Escape closes the list, a second one empties the field.
        event.preventDefault();
        shut();
      }
    };
    const left = () => latest.current.close();
    field.addEventListener('keydown', key);
    field.addEventListener('blur', left);
    return () => {
      field.removeEventListener('keydown', key);
      field.removeEventListener('blur', left);
    };
  }, [input, router]);

  return (
    <>
      <div id={id} role="listbox" aria-label="Suggestions" className="completion-liste" hidden={!open}>
        {items.map(({ titre, sorte, chemin }, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the choice
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
          <div
            key={chemin}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === active}
            // The field keeps the focus, or the list would be gone before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => router.push(chemin)}
          >
            <span>{titre}</span>
            <span className="completion-pres">{sorteNames[sorte]}</span>
          </div>
        ))}
      </div>
      <p className="sr" role="status">
        {open ? plural(items.length, 'suggestion') : ''}
      </p>
    </>
  );
}
