'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

/** What held the focus when the page was asked for again: the new page has new fields. */
let held: string | null = null;

/** Finds a field again by what it means, not by its place. */
function addressOf(field: Element | null): string | null {
  if (field instanceof HTMLInputElement && field.type === 'checkbox')
    return `input[name="${CSS.escape(field.name)}"][value="${CSS.escape(field.value)}"]`;
  return field?.id ? `#${CSS.escape(field.id)}` : null;
}

/** The address that the form would lead to, without fields left empty. */
function addressAsked(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim()) params.append(name, value);
  if (!params.has('ou')) params.delete('rayon');
  const { pathname } = new URL(form.action);
  return params.size > 0 ? `${pathname}?${params}` : pathname;
}

/**
 * With a script, a box ticked or a distance chosen answers at once, and the page stays where it is; without one, the
 * same form is sent by its buttons. Draws nothing.
 */
export function LiveSearch({ form: formId, results: resultsId }: { form: string; results: string }) {
  const router = useRouter();
  const [pending, start] = useTransition();

  useEffect(() => {
    document.getElementById(resultsId)?.setAttribute('aria-busy', String(pending));
    if (pending || !held) return;
    const field = document.querySelector<HTMLElement>(held);
    // Whoever has moved on meanwhile is left where they are.
    if (field && document.activeElement === document.body) {
      field.closest('details')?.setAttribute('open', '');
      field.focus({ preventScroll: true });
    }
    held = null;
  }, [pending, resultsId]);

  useEffect(() => {
    // Looked up at each use: another search has another form, and boxes of the form stand elsewhere on the page.
    const formOf = () => {
      const form = document.getElementById(formId);
      return form instanceof HTMLFormElement ? form : null;
    };
    const ask = (form: HTMLFormElement) => {
      held = addressOf(document.activeElement);
      start(() => router.push(addressAsked(form), { scroll: false }));
    };
    const submit = (event: SubmitEvent) => {
      const form = formOf();
      if (!form || event.target !== form) return;
      event.preventDefault();
      ask(form);
    };
    const change = ({ target }: Event) => {
      const form = formOf();
      if (!form) return;
      const box = target instanceof HTMLInputElement && target.type === 'checkbox' && target.form === form;
      const distance = target instanceof HTMLSelectElement && target.form === form;
      if (box || (distance && new FormData(form).get('ou'))) ask(form);
    };
    document.addEventListener('submit', submit);
    document.addEventListener('change', change);
    return () => {
      document.removeEventListener('submit', submit);
      document.removeEventListener('change', change);
    };
  }, [formId, router]);

  return null;
}
