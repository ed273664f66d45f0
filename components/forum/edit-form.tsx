'use client';

import Link from 'next/link';
import { useMemo, useRef } from 'react';
import { TextField } from '@/components/redaction/text-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import type { FichierRef } from '@/lib/fichiers/schema';
import { FORUM_MAX } from '@/lib/forum/words';
import { askNames } from './ask-names';
import { JointFiles } from './joint-files';

/** With the files that the message would have, had it not been refused. */
export type EditState = FormState & { fichiers?: FichierRef[] };

type Props = {
  action: (state: EditState, form: FormData) => Promise<EditState>;
  preview: (text: string) => Promise<string | null>;
  reponseId: string;
  sujetId: string;
  texte: string;
  vuLe: string;
  fichiers: FichierRef[];
  /** Of a first message. */
  sujet: { titre: string; etiquettes: string } | null;
  cancelHref: string;
};

/** One’s own message, written anew. What it said before stays readable. */
export function EditForm(props: Props) {
  const { action, preview, reponseId, sujetId, texte, vuLe, fichiers, sujet, cancelHref } = props;
  const [state, send] = useFormAction<EditState>(action);
  const form = useRef<HTMLFormElement>(null);
  const names = useMemo(() => askNames(sujetId), [sujetId]);
  const typed = state.status === 'error' ? state.values : undefined;
  return (
    <form ref={form} action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ fichiers: 'joints' }} />
      <input type="hidden" name="reponseId" value={reponseId} />
      {/* Told that it changed meanwhile, who sends it again means it. */}
      <input type="hidden" name="vuLe" value={state.fields?.vuLe ? '' : (typed?.vuLe ?? vuLe)} />
      {sujet && (
        <>
          <Field
            label="Titre"
            name="titre"
            maxLength={FORUM_MAX.titre}
            error={state.fields?.titre}
            defaultValue={typed?.titre ?? sujet.titre}
          />
          <Field
            label="Mots clés"
            name="etiquettes"
            optional
            maxLength={300}
            error={state.fields?.etiquettes}
            defaultValue={typed?.etiquettes ?? sujet.etiquettes}
          />
        </>
      )}
      <TextField
        label="Message"
        name="texte"
        rows={10}
        help="Chacun peut lire ce que votre message disait avant."
        maxLength={FORUM_MAX.texte}
        error={state.fields?.texte}
        defaultValue={typed?.texte ?? texte}
        preview={preview}
        names={names}
      />
      <JointFiles
        fichiers={state.fichiers ?? fichiers}
        error={state.fields?.fichiers}
        onChange={() => undefined}
      />
      <p className="ligne">
        <SubmitButton pending="Enregistrement…">Enregistrer</SubmitButton>
        <Link className="btn btn--discret" href={cancelHref}>
          Annuler
        </Link>
      </p>
    </form>
  );
}
