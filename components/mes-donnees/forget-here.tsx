'use client';

import { useEffect } from 'react';

/** After an account is gone: what this device had kept for it goes too. Loaded only then. */
export function ForgetHere() {
  useEffect(() => {
    void Promise.all([
      import('@/components/discussion/composer/kept-texts').then(({ forgetKeptTexts }) => forgetKeptTexts()),
      import('@/components/fichiers/envois/forget-kept').then(({ forgetKeptUploads }) => forgetKeptUploads()),
      import('@/components/documents/local-copies').then(({ forgetCopies }) => forgetCopies()),
    ]);
  }, []);
  return null;
}
