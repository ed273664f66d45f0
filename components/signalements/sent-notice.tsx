'use client';

import { useEffect, useRef } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';

/** In the place of the form once it was sent: takes the focus, and leads back. */
export function SentNotice({ slug, title, children }: { slug: string; title: string; children: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="pile">
      <Notice tone="reussite" title={title} live>
        <p>{children}</p>
      </Notice>
      <p>
        <ButtonLink href={paths.fiche(slug)} variant="secondaire" prefetch={false}>
          Revenir à la fiche
        </ButtonLink>
      </p>
    </div>
  );
}
