'use client';

import { useEffect, useRef } from 'react';
import { ReportLink } from '@/components/moderation/report-link';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { closeDetails, useCloseFromOutside } from '@/components/ui/use-close-from-outside';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import { CORBEILLE_JOURS, TITRE_MAX } from '@/lib/documents/words';

export type DocumentActions = {
  rename: (state: FormState, form: FormData) => Promise<FormState>;
  /** Not of what moderation hides. */
  trash?: (form: FormData) => Promise<void>;
};

/** Rename and put in the trash, behind one button: a disclosure, so that it works without JavaScript. */
export function DocumentOptions({
  documentId,
  titre,
  actions,
}: {
  documentId: string;
  titre: string;
  actions: DocumentActions;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const [state, rename] = useFormAction(actions.rename);
  useEffect(() => {
    if (state.status === 'done' && box.current) closeDetails(box.current);
  }, [state]);
  useCloseFromOutside(box);
  return (
    <details className="doc-options" ref={box}>
      <summary className="btn btn--discret btn--icone">
        <Icon name="ellipsis" />
        <span className="sr">Options du document</span>
      </summary>
      <div className="doc-options-volet">
        <form action={rename} className="pile pile-courte" noValidate>
          <input type="hidden" name="documentId" value={documentId} />
          <Field
            label="Nouveau titre"
            name="titre"
            key={titre}
            defaultValue={state.values?.titre ?? titre}
            maxLength={TITRE_MAX}
            autoComplete="off"
            error={state.fields?.titre ?? (state.status === 'error' ? state.message : undefined)}
          />
          <p>
            <SubmitButton size="petit" pending="Un instant…">
              Renommer
            </SubmitButton>
          </p>
        </form>
        {actions.trash && (
          <form action={actions.trash} className="pile pile-courte doc-jeter">
            <input type="hidden" name="documentId" value={documentId} />
            <p className="petit doux">
              Il reste {CORBEILLE_JOURS} jours à la corbeille ; vous pouvez le restaurer.
            </p>
            <p>
              <SubmitButton variant="discret" size="petit">
                <Icon name="trash-2" /> Mettre à la corbeille
              </SubmitButton>
            </p>
          </form>
        )}
        <ReportLink cible="document" id={documentId} quoi="ce document" />
      </div>
    </details>
  );
}
