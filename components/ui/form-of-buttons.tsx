'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useFormStatus } from 'react-dom';

type Props = { id: string; action: (form: FormData) => Promise<void> };

/**
 * The form that submit buttons of pieces drawn once (`Drawn`) belong to, by their `form` attribute: each sends its own name
 * and value, without script too. While the answer is awaited the button pressed is busy and no other is heard; the piece
 * that is drawn anew gives it back the focus.
 */
export function FormOfButtons({ id, action }: Props) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form id={id} action={action} ref={form}>
      <Awaited form={form} />
    </form>
  );
}

function Awaited({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const { pending, data } = useFormStatus();
  const sent = useRef<FormData>(null);
  useEffect(() => {
    if (data) sent.current = data;
  }, [data]);
  useEffect(() => {
    const box = form.current;
    if (!pending || !box) return;
    const pressed = () =>
      [...box.elements].find(
        (one) => one instanceof HTMLButtonElement && sent.current?.get(one.name) === one.value,
      );
    const refuse = (event: Event) => event.preventDefault();
    pressed()?.setAttribute('aria-busy', 'true');
    box.addEventListener('submit', refuse);
    return () => {
      box.removeEventListener('submit', refuse);
      const button = pressed();
      button?.removeAttribute('aria-busy');
      if (button instanceof HTMLElement && document.activeElement === document.body)
        button.focus({ preventScroll: true });
    };
  }, [form, pending]);
  return null;
}
