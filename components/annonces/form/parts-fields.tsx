'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field, FieldError } from '@/components/ui/field';
import type { FieldProps } from '@/components/ui/use-fields';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ANNONCE_MAX, MAX_PARTS } from '@/lib/annonces/words';

/** Who takes which part of a shared job. A line without a name is the employer one looks for. */
export function PartsFields({ field, lines: first }: { field: FieldProps; lines: number }) {
  const [lines, setLines] = useState(first);
  const hydrated = useHydrated();
  const shown = Math.max(lines, first);
  const { id, error } = field('parts');
  return (
    <details className="depliant" open={Boolean(error) || first > 3 || undefined}>
      <summary>
        <span className="legende-titre">Un emploi à partager entre employeurs</span>
      </summary>
      <fieldset className="pile pt-6" id={id} aria-describedby={error && `${id}-erreur`}>
        <legend className="sr">Les employeurs et leurs parts</legend>
        <p className="aide">
          Une ligne par employeur, avec sa part du temps. Une ligne sans nom : l’employeur que vous cherchez.
        </p>
        {Array.from({ length: shown }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          <div key={index} className="parts-ligne">
            <Field
              label={`Employeur ${index + 1}`}
              optional="unsaid"
              maxLength={ANNONCE_MAX.employeur}
              {...field(`parts.${index}.employeur`)}
            />
            <Field
              label={
                <>
                  Sa part, en %<span className="sr"> (employeur {index + 1})</span>
                </>
              }
              inputMode="numeric"
              optional="unsaid"
              maxLength={3}
              {...field(`parts.${index}.part`)}
            />
          </div>
        ))}
        {error && <FieldError id={id}>{error}</FieldError>}
        {hydrated && shown < MAX_PARTS && (
          <p>
            <Button variant="discret" size="petit" icon="plus" onClick={() => setLines(shown + 1)}>
              Ajouter un employeur
            </Button>
          </p>
        )}
      </fieldset>
    </details>
  );
}
