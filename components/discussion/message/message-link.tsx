import type { MouseEvent, ReactNode } from 'react';
import { useLogTools } from '@/components/discussion/log/log-context';
import { paths } from '@/lib/core/paths';

type Props = { seq: number; className?: string; children: ReactNode };

/** Leads to a message of the discussion: a page around it, or the log itself once it is live. */
export function MessageLink({ seq, className, children }: Props) {
  const { slug, jump } = useLogTools();
  const onClick = (event: MouseEvent) => {
    // In a new tab, if that is what was asked.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(seq);
  };
  return (
    <a className={className} href={paths.message(slug, seq)} onClick={onClick}>
      {children}
    </a>
  );
}
