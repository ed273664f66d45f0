'use client';

import type { ReactNode } from 'react';
import { forgetKeptTexts } from '@/components/discussion/composer/kept-texts';
import { forgetKeptUploads } from '@/components/fichiers/envois/forget-kept';

function forget() {
  forgetKeptTexts();
  forgetKeptUploads();
}

/** Around a form that signs out: what was typed or chosen and not sent leaves this computer with the person. */
export function ForgetOnSubmit({ children }: { children: ReactNode }) {
  return (
    <div className="contents" onSubmit={forget}>
      {children}
    </div>
  );
}
