'use client';

import { useEffect, useRef } from 'react';
import { useFormStatus } from 'react-dom';

type Props = { id: string; action: (form: FormData) => Promise<void> };

/**
 * The form that submit buttons of pieces drawn once (`Drawn`) belong to, by their `form` attribute: each sends its own name
 * and value, without script too. The value tells it from the others, whatever its name becomes. While the answer is awaited
 * the button pressed is busy and no other is heard; the piece that is drawn anew gives it back the focus.
 */
export function FormOfButtons({ id, action }: Props) {
  return (
    <form id={id} action={action}>
      <Awaited id={id} />
    </form>
  );
}

function Awaited({ id }: Pick<Props, 'id'>) {
  const { pending, data } = useFormStatus();
  const sent = useRef<FormData>(null);
  useEffect(() => {
    if (data) sent.current = data;
  }, [data]);
  useEffect(() => {
    if (!pending) return;
    // Asked of the document each time: the answer may bring a new form too.
    const form = () => document.forms.namedItem(id);
    const pressed = () =>
      [...(form()?.elements ?? [])].find(
        (one): one is HTMLButtonElement =>
          one instanceof HTMLButtonElement && [...(sent.current?.values() ?? [])].includes(one.value),
      );
    const refuse = (event: Event) => event.preventDefault();
    pressed()?.setAttribute('aria-busy', 'true');
    form()?.addEventListener('submit', refuse);
    return () => {
      form()?.removeEventListener('submit', refuse);
      const button = pressed();
      button?.removeAttribute('aria-busy');
      if (document.activeElement === document.body) button?.focus({ preventScroll: true });
    };
  }, [id, pending]);
  return null;
}
