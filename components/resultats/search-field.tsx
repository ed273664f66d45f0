'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Q_MAX } from '@/lib/resultats/words';

/** Loaded by who begins to type: the field itself needs no script. */
const Suggestions = lazy(async () => ({ default: (await import('./suggestions')).Suggestions }));

/** The one field of the search over everything. */
export function SearchField({ defaultValue }: { defaultValue: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(false);
  return (
    <div className="champ">
      <label htmlFor="recherche-partout">Que cherchez-vous ?</label>
      <div className="recherche recherche-partout">
        <Icon name="search" />
        <input
          ref={input}
          className="saisie"
          type="search"
          id="recherche-partout"
          name="q"
          defaultValue={defaultValue}
          placeholder="un lieu, une annonce, une réponse…"
          maxLength={Q_MAX}
          autoComplete="off"
          onInput={() => setWanted(true)}
        />
        {wanted && (
          <Suspense>
            <Suggestions input={input} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
