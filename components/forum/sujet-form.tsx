'use client';

import { useRef } from 'react';
import { BrouillonLine } from '@/components/redaction/brouillon-line';
import { TextField } from '@/components/redaction/text-field';
import { type KeepBrouillon, useBrouillon } from '@/components/redaction/use-brouillon';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { FormAction } from '@/lib/core/form-state';
import type { FichierRef } from '@/lib/fichiers/schema';
import { FORUM_MAX, MAX_ETIQUETTES } from '@/lib/forum/words';
import { askNames } from './ask-names';
import { JointFiles } from './joint-files';

export type SujetValues = { titre: string; texte: string; categorieId: string; etiquettes: string };

type Props = {
  action: FormAction;
  keep: KeepBrouillon;
  preview: (text: string) => Promise<string | null>;
  /** Another one at each blank form: the same twice is one sujet. */
  clientId: string;
  values: SujetValues;
  keptWords: string;
  fichiers: FichierRef[];
  categories: readonly { id: string; nom: string; description: string }[];
  /** Tags people use, to choose from. */
  known: readonly string[];
};

/** Nobody has written in it yet. */
const names = askNames('');

/** A new sujet: a title and a message are enough. */
export function SujetForm({
  action,
  keep,
  preview,
  clientId,
  values,
  keptWords,
  fichiers,
  categories,
  known,
}: Props) {
  const [state, send] = useFormAction(action);
  const form = useRef<HTMLFormElement>(null);
  const hydrated = useHydrated();
  const said = useBrouillon(form, keep, keptWords);
  const typed = state.status === 'error' ? state.values : undefined;
  const value = (name: keyof SujetValues) => typed?.[name] ?? values[name];
  return (
    <form ref={form} action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ fichiers: 'joints' }} />
      <input type="hidden" name="clientId" value={typed?.clientId ?? clientId} />
      <Field
        label="Titre"
        name="titre"
        help="Votre question en une phrase."
        maxLength={FORUM_MAX.titre}
        autoComplete="off"
        error={state.fields?.titre}
        defaultValue={value('titre')}
      />
      <TextField
        label="Message"
        name="texte"
        rows={10}
        maxLength={FORUM_MAX.texte}
        error={state.fields?.texte}
        defaultValue={value('texte')}
        preview={preview}
        names={names}
      />
      <Select
        label="Rubrique"
        name="categorieId"
        optional="unsaid"
        error={state.fields?.categorieId}
        defaultValue={value('categorieId')}
      >
        {categories.map(({ id, nom, description }) => (
          <option key={id} value={id}>
            {description ? `${nom} : ${description}` : nom}
          </option>
        ))}
      </Select>
      <Field
        label="Mots clés"
        name="etiquettes"
        optional
        help={`${MAX_ETIQUETTES} au plus, séparés par des virgules. Exemple : assurance, ehpad.`}
        list="mots-cles"
        maxLength={300}
        autoComplete="off"
        error={state.fields?.etiquettes}
        defaultValue={value('etiquettes')}
      />
      <datalist id="mots-cles">
        {known.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <JointFiles
        fichiers={fichiers}
        error={state.fields?.fichiers}
        // The list is in the form at the next turn.
        onChange={() => setTimeout(() => form.current?.dispatchEvent(new Event('input')), 0)}
      />
      <p className="ligne">
        <SubmitButton pending="Publication…">Publier</SubmitButton>
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
