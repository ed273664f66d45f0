'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonClass } from './button-class';

/**
 * Sends its form once: while the answer is awaited it says `pending` and refuses a second click. It stays focusable, so
 * that the keyboard does not lose its place. An icon goes among its children, so that pages without a form load none.
 */
export function SubmitButton({
  variant,
  size,
  className,
  children,
  pending = 'Un instant…',
  ...rest
}: ButtonLook & ComponentProps<'button'> & { pending?: string }) {
  const status = useFormStatus();
  return (
    <button
      {...rest}
      type="submit"
      className={buttonClass({ variant, size }, className)}
      aria-busy={status.pending || undefined}
      onClick={(event) => {
        if (status.pending) event.preventDefault();
        else rest.onClick?.(event);
      }}
    >
      {status.pending ? (
        <>
          <span className="roue" aria-hidden="true" />
          {pending}
        </>
      ) : (
        children
      )}
    </button>
  );
}
