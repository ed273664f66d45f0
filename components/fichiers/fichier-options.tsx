'use client';

import { useEffect, useRef } from 'react';
import { ReportLink } from '@/components/moderation/report-link';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { closeDetails, useCloseFromOutside } from '@/components/ui/use-close-from-outside';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { CORBEILLE_JOURS, NOM_MAX } from '@/lib/fichiers/words';
import { useFichierActs } from './actions-context';

/** Rename and put in the trash, behind one button: a disclosure, so that it works without JavaScript. */
export function FichierOptions({ id, nom, rename }: { id: string; nom: string; rename: FormAction }) {
  const box = useRef<HTMLDetailsElement>(null);
  const [state, send] = useFormAction(rename);
  const error = state.status === 'error' ? (state.fields?.nom ?? state.message) : undefined;
  const { trash } = useFichierActs();
  useEffect(() => {
    if (state.status === 'done' && box.current) closeDetails(box.current);
  }, [state]);
  useCloseFromOutside(box);
  return (
    // Without JavaScript a refused name comes back with its reason, open.
    <details className="fichier-options" name="fichier-options" ref={box} open={error ? true : undefined}>
      <summary className="btn btn--discret btn--icone">
        <Icon name="ellipsis" />
        <span className="sr">Actions sur {nom}</span>
      </summary>
      <div className="fichier-options-volet">
        <form action={send} className="pile pile-courte" noValidate>
          <input type="hidden" name="fichierId" value={id} />
          <Field
            label="Nouveau nom"
            name="nom"
            id={`nom-${id}`}
            key={nom}
            defaultValue={error ? state.values?.nom : nom}
            maxLength={NOM_MAX}
            autoComplete="off"
            spellCheck={false}
            error={error}
          />
          <p>
            <SubmitButton size="petit" pending="Un instant…">
              Renommer
            </SubmitButton>
          </p>
        </form>
        <form action={trash} className="pile pile-courte fichier-jeter">
          <input type="hidden" name="fichierId" value={id} />
          <input type="hidden" name="nom" value={nom} />
          <p className="petit doux">
            Il reste {CORBEILLE_JOURS} jours à la corbeille ; vous pouvez le restaurer.
          </p>
          <p>
            <SubmitButton variant="discret" size="petit">
              <Icon name="trash-2" /> Mettre à la corbeille
            </SubmitButton>
          </p>
        </form>
        <ReportLink cible="fichier" id={id} quoi={nom} />
      </div>
    </details>
  );
}
