'use client';

import { lazy, Suspense } from 'react';
import { Field } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { FichierRef } from '@/lib/fichiers/schema';
import { JOINTS } from '@/lib/fichiers/words';
import { MAX_FICHIERS } from '@/lib/forum/words';
import { Named } from './named-file';

export type JointProps = {
  fichiers: readonly FichierRef[];
  error?: string;
  /** Told each time the list has changed, so that the draft keeps it. */
  onChange: () => void;
};

/** Asked for when the page stands: who only reads waits for none of it. */
const LiveFiles = lazy(async () => ({ default: (await import('./live-files')).LiveFiles }));

/** Photos and files under a message that is being written: the form names those that arrived. */
export function JointFiles(props: JointProps) {
  const hydrated = useHydrated();
  if (!hydrated) return <PlainFiles {...props} />;
  return (
    <Suspense
      fallback={props.fichiers.map(({ id }) => <input key={id} type="hidden" name="fichiers" value={id} />)}
    >
      <LiveFiles {...props} />
    </Suspense>
  );
}

/** Where no script runs: those that came before can be left out, and the form carries the others. */
const PlainFiles = ({ fichiers, error }: JointProps) => (
  <div className="pile pile-courte">
    {fichiers.length > 0 && (
      <ul className="joints" aria-label="Fichiers joints">
        {fichiers.map((fichier) => (
          <li key={fichier.id}>
            {/* Unticked, it does not leave with the form. */}
            <label className="case">
              <input type="checkbox" name="fichiers" value={fichier.id} defaultChecked />
              <Named fichier={fichier} />
            </label>
          </li>
        ))}
      </ul>
    )}
    {/* The server takes them out of the form, and checks and stores them like any other. */}
    <Field
      label="Photos et fichiers"
      name={JOINTS}
      type="file"
      multiple
      optional
      help={`Ils partent avec le message : ${MAX_FICHIERS} au plus, de 20\u00a0Mo chacun.`}
      error={error}
    />
  </div>
);
