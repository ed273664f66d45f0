'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { ButtonContent, type ButtonLook, buttonClass } from './button';

/**
 * Sends its form once: while the answer is awaited it says `pending` and refuses a second click. It stays focusable, so
 * that the keyboard does not lose its place.
 */
export function SubmitButton({
  variant,
  size,
  icon,
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
          {size === 'icone' ? <span className="sr">{pending}</span> : pending}
        </>
      ) : (
        <ButtonContent size={size} icon={icon}>
          {children}
        </ButtonContent>
      )}
    </button>
  );
}
