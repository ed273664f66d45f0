'use client';

import type { ReactNode } from 'react';
import { forgetKeptTexts } from '@/components/discussion/composer/kept-texts';

/** Around a form that signs out: what was typed and not sent leaves this computer with the person. */
export function ForgetOnSubmit({ children }: { children: ReactNode }) {
  return (
    <div className="contents" onSubmit={forgetKeptTexts}>
      {children}
    </div>
  );
}
