import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';

type Props = {
  icon: IconName;
  word: ReactNode;
  open?: boolean;
  children: ReactNode;
};

/**
 * Something above the log that one opens: without a script, the browser does it. Closes when one goes from it to a
 * message, which then has the room, and with Escape.
 */
export function Tool({ icon, word, open, children }: Props) {
  const onClick = (event: MouseEvent<HTMLDetailsElement>) => {
    const link = event.target instanceof Element && event.target.closest('.fil-trouve');
    // Prevented: the log went there, the page stays.
    if (link && event.defaultPrevented) event.currentTarget.open = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  };
  return (
    <details className="fil-outil" open={open || undefined} onClick={onClick} onKeyDown={onKeyDown}>
      <summary className="btn btn--discret btn--petit">
        <Icon name={icon} /> {word}
      </summary>
      {children}
    </details>
  );
}
