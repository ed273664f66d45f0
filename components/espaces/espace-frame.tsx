'use client';

import { useSelectedLayoutSegments } from 'next/navigation';
import type { ReactNode } from 'react';

/** The grid around every page of an espace: discussion and document fill the window, the others scroll as a whole. */
export function EspaceFrame({ children }: { children: ReactNode }) {
  const [section, inside] = useSelectedLayoutSegments();
  const open = section === 'documents' && inside && inside !== 'nouveau' && inside !== 'corbeille';
  const kind = section === 'discussion' ? '' : open ? ' espace--doc' : ' espace--page';
  return <div className={`espace${kind}`}>{children}</div>;
}
