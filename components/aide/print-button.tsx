'use client';

import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';

/** Prints the page. Without a script there is no button: the browser’s own menu prints as well. */
export function PrintButton() {
  if (!useHydrated()) return null;
  return (
    <Button variant="secondaire" icon="printer" onClick={() => window.print()}>
      Imprimer ce guide
    </Button>
  );
}
