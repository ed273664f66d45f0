'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '@/lib/core/form-state';
import { Icon } from './icon';

const COUNTS = ['', 'Un champ est', 'Deux champs sont', 'Trois champs sont', 'Quatre champs sont'];

/**
 * First thing in a form that was refused: takes the focus and leads to each field at fault. `title` says what did not
 * happen (« L’espace n’est pas encore ouvert »). `ids` maps field names to ids where they differ.
 */
export function ErrorSummary({
  state,
  title,
  ids = {},
}: {
  state: FormState;
  title?: string;
  ids?: Record<string, string>;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'error') box.current?.focus();
  }, [state]);
  if (state.status !== 'error') return null;

  // `vuLe` is what the screen showed: that it is no longer so is no fault of any field.
  const { vuLe, form = vuLe, ...fields } = state.fields ?? {};
  const faults = Object.entries(fields);
  const toReview = `${COUNTS[faults.length] ?? 'Plusieurs champs sont'} à revoir`;
  return (
    <div ref={box} className="avis avis--erreur" role="alert" tabIndex={-1}>
      <Icon name="triangle-alert" />
      <div>
        <p className="gras">
          {faults.length === 0
            ? (form ?? state.message)
            : title
              ? `${title} : ${lower(toReview)}.`
              : `${toReview}.`}
        </p>
        {faults.length > 0 && (
          <ul className="petit">
            {faults.map(([name, sentence]) => (
              <li key={name}>
                <a href={`#${ids[name] ?? name}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);
