'use client';

import { type ReactNode, useEffect } from 'react';
import { forgetKeptTexts } from '@/components/discussion/composer/kept-texts';
import { forgetCopies, forgetCopiesOfOthers } from '@/components/documents/local-copies';
import { forgetKeptUploads } from '@/components/fichiers/envois/forget-kept';

/**
 * Around a form that signs out: what was typed or added and not sent leaves this computer with the person.
 * @param compteId who is signed in: texts of documents kept for anybody else go at once
 */
export function ForgetOnSubmit({ compteId, children }: { compteId?: string; children: ReactNode }) {
  useEffect(() => {
    if (compteId) forgetCopiesOfOthers(compteId);
  }, [compteId]);
  return (
    <div className="contents" onSubmit={forgetAll}>
      {children}
    </div>
  );
}

function forgetAll() {
  forgetKeptTexts();
  forgetKeptUploads();
  forgetCopies();
}
