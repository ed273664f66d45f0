'use client';

import { ErrorPage } from '@/components/layout/error-page';
import './globals.css';

/** When even the frame of the page failed, typically because the database is away. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="fr">
      <body>
        <title>Erreur – Tréteaux</title>
        <ErrorPage error={error} retry={retry} />
      </body>
    </html>
  );
}
