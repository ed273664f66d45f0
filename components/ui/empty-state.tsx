import type { ReactNode } from 'react';
import { Drawing, type DrawingName } from './drawing';

/** Nothing here yet, and what to do about it: a title, one sentence, one action. */
export function EmptyState({
  drawing,
  title,
  level = 2,
  children,
  action,
}: {
  drawing: DrawingName;
  title: string;
  /** Level of the heading, so that the page's outline has no gap. */
  level?: 2 | 3;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className="vide">
      <Drawing name={drawing} />
      <Heading className="titre-3 wrap-anywhere">{title}</Heading>
      {children && <div className="vide-texte">{children}</div>}
      {action && <div className="ligne vide-action">{action}</div>}
    </div>
  );
}
