'use client';

import { useMemo, useRef } from 'react';
import { BrouillonLine } from '@/components/redaction/brouillon-line';
import { TextField } from '@/components/redaction/text-field';
import { type KeepBrouillon, useBrouillon } from '@/components/redaction/use-brouillon';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { FormAction } from '@/lib/core/form-state';
import type { FichierRef } from '@/lib/fichiers/schema';
import { FORUM_MAX } from '@/lib/forum/words';
import { askNames } from './ask-names';
import { JointFiles } from './joint-files';

type Props = {
  action: FormAction;
  keep: KeepBrouillon;
  preview: (text: string) => Promise<string | null>;
  sujetId: string;
  /** Another one at each blank form: the same twice is one answer. */
  clientId: string;
  brouillon: { texte: string; words: string } | null;
  fichiers: FichierRef[];
  /** The message that is quoted. */
  cite: { id: string; numero: number } | null;
  /** « Votre réponse préviendra Denis et Claire. » */
  prevenus: string;
  follows: boolean;
};

/** An answer. Kept by itself while one types; sent by a plain form. */
export function ReplyForm({
  action,
  keep,
  preview,
  sujetId,
  clientId,
  brouillon,
  fichiers,
  cite,
  prevenus,
  follows,
}: Props) {
  const [state, send] = useFormAction(action);
  const form = useRef<HTMLFormElement>(null);
  const hydrated = useHydrated();
  const names = useMemo(() => askNames(sujetId), [sujetId]);
  const said = useBrouillon(form, keep, brouillon?.words ?? '');
  const typed = state.status === 'error' ? state.values : undefined;
  return (
    <form ref={form} action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ texte: 'reponse', fichiers: 'joints' }} />
      <input type="hidden" name="sujetId" value={sujetId} />
      <input type="hidden" name="clientId" value={typed?.clientId ?? clientId} />
      <input type="hidden" name="citeId" value={cite?.id ?? ''} />
      {/* Kept with the draft. */}
      <input type="hidden" name="citer" value={cite?.numero ?? ''} />
      <TextField
        label="Votre réponse"
        id="reponse"
        name="texte"
        rows={6}
        help={`${prevenus} Pour nommer quelqu’un : @Prénom Nom.`.trim()}
        maxLength={FORUM_MAX.texte}
        error={state.fields?.texte}
        defaultValue={typed?.texte ?? brouillon?.texte ?? ''}
        preview={preview}
        names={names}
      />
      <JointFiles
        fichiers={fichiers}
        error={state.fields?.fichiers}
        // The list is in the form at the next turn.
        onChange={() => setTimeout(() => form.current?.dispatchEvent(new Event('input')), 0)}
      />
      {!follows && (
        <label className="case">
          <input type="checkbox" name="suivre" defaultChecked />
          Me prévenir des réponses suivantes
        </label>
      )}
      <p className="ligne">
        <SubmitButton pending="Envoi…">Répondre</SubmitButton>
        {!hydrated && (
          <button type="submit" className="btn btn--discret" name="geste" value="garder">
            Garder le brouillon
          </button>
        )}
        <BrouillonLine said={said} />
      </p>
    </form>
  );
}
