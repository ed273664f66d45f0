'use client';

import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';

type Props = { href: string; section: string | null; children: ReactNode };

/** A link of the espace's navigation that knows when it is the current section. */
export function EspaceNavLink({ href, section, children }: Props) {
  const current = useSelectedLayoutSegment() === section;
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}
