'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';

/** The address of a page, to be handed on; with scripts, copied by a button. */
export function ShareLink({ url }: { url: string }) {
  const [said, setSaid] = useState('');
  const hydrated = useHydrated();
  const field = useRef<HTMLInputElement>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setSaid('L’adresse est copiée.');
    } catch {
      // Not allowed, or not over https: it is selected, for the keyboard.
      field.current?.select();
      setSaid('L’adresse est sélectionnée : copiez-la avec Ctrl et C.');
    }
  }
  return (
    <>
      <div className="champ">
        <label className="sr" htmlFor="partager-adresse">
          Adresse de la page
        </label>
        <input ref={field} className="saisie" id="partager-adresse" readOnly value={url} />
      </div>
      {hydrated && (
        <p>
          <Button variant="secondaire" size="petit" icon="copy" onClick={() => void copy()}>
            Copier
          </Button>
        </p>
      )}
      <p className="petit" role="status">
        {said}
      </p>
    </>
  );
}
