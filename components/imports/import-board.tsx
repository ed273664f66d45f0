'use client';

import { type ReactNode, useState } from 'react';
import { StatusLine } from '@/components/membres/status-line';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { type ColumnsData, ColumnsForm } from './columns-form';

type Props = {
  columns: ColumnsData;
  map: FormAction;
  start: FormAction;
  /** « 115 fiches entreront » ; null when none may. */
  sentence: string | null;
  /** What stands between the columns and the last word: refused rows, duplicates. */
  children: ReactNode;
};

/** From the columns to « Importer »: what was changed above is applied before anything enters. */
export function ImportBoard({ columns, map, start, sentence, children }: Props) {
  const [mapped, applyColumns] = useFormAction(map);
  const [started, begin] = useFormAction(start);
  const [changedIn, setChangedIn] = useState<ColumnsData | null>(null);
  // Each answer of the server brings new columns: what was changed in the former ones is applied or refused by then.
  const dirty = changedIn === columns;
  return (
    <>
      <section aria-labelledby="titre-colonnes" className="pile">
        <StatusLine state={mapped} />
        <ColumnsForm
          {...columns}
          state={mapped}
          action={applyColumns}
          onChange={() => setChangedIn(columns)}
        />
      </section>
      {children}
      <div className="import-fin">
        {started.status === 'error' && <StatusLine state={started} />}
        <form action={begin} className="ligne">
          <input type="hidden" name="importId" value={columns.importId} />
          <SubmitButton
            pending="Import en cours…"
            onClick={(event) => {
              if (dirty) event.preventDefault();
            }}
            aria-describedby="import-fin"
          >
            Importer
          </SubmitButton>
          <span className="doux" id="import-fin">
            {dirty
              ? 'Appliquez d’abord les choix changés plus haut.'
              : (sentence ?? 'Aucune ligne ne peut entrer pour le moment.')}
          </span>
        </form>
      </div>
    </>
  );
}
