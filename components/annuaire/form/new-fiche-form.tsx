'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field, Select } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { SimilarToMine } from '@/lib/annuaire/find-similar';
import { FICHE_MAX } from '@/lib/annuaire/words';
import type { FormState } from '@/lib/core/form-state';
import { SimilarList } from './similar-list';

export type NewFicheState = FormState & {
  /** Fiches that may be the one that is being added. */
  proches?: SimilarToMine[];
};

type Props = {
  action: (state: NewFicheState, form: FormData) => Promise<NewFicheState>;
  genres: { id: string; nom: string }[];
  /** An agent may write it down for others. */
  forOthers: boolean;
  nom?: string;
  cancel: { href: string; label: string };
};

const ids = { nom: 'nom', genre: 'genre', commune: 'commune', accroche: 'accroche' };

/** Adds a fiche: three fields, and first a look at what is there already. */
export function NewFicheForm({ action, genres, forOthers, nom = '', cancel }: Props) {
  const [state, send] = useFormAction<NewFicheState>(action);
  const { fields = {}, values = { nom, pourAutrui: 'on' } as Record<string, string>, proches } = state;
  const asked = fields.distincte !== undefined;
  const found = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) found.current?.focus();
  }, [asked]);
  return (
    <form action={send} className="formulaire" noValidate>
      {asked ? (
        <div ref={found} tabIndex={-1}>
          <SimilarList fiches={proches ?? []} />
        </div>
      ) : (
        <ErrorSummary state={state} title="La fiche n’est pas encore ajoutée" ids={ids} />
      )}
      <Field
        label="Nom de la structure"
        name="nom"
        autoComplete="organization"
        maxLength={FICHE_MAX.nom}
        error={fields.nom}
        defaultValue={values.nom}
      />
      <Select label="Ce qu’elle est" name="genre" error={fields.genre} defaultValue={values.genre ?? ''}>
        <option value="">Choisissez</option>
        {genres.map((genre) => (
          <option key={genre.id} value={genre.id}>
            {genre.nom}
          </option>
        ))}
      </Select>
      <CommuneField
        key={values.commune}
        label="Commune"
        name="commune"
        help="Nom ou code postal."
        error={fields.commune}
        defaultValue={values.commune}
        optional
      />
      <Field
        label="En une phrase"
        name="accroche"
        help="Sous le nom, et dans les listes. Tout le reste se remplit ensuite."
        maxLength={FICHE_MAX.accroche}
        error={fields.accroche}
        defaultValue={values.accroche}
        optional
      />
      {forOthers && (
        <Checkbox
          key={values.pourAutrui}
          label="Je l’ajoute pour d’autres"
          help="Elle pourra être reprise par la structure. Décochez si vous la représentez."
          name="pourAutrui"
          defaultChecked={values.pourAutrui === 'on'}
          optional
        />
      )}
      {asked && <input type="hidden" name="distincte" value="on" />}
      <div className="form-fin">
        <SubmitButton size="large" pending="Enregistrement…">
          {asked ? 'C’est une autre : l’ajouter' : 'Ajouter la fiche'}
        </SubmitButton>
        <Link href={cancel.href} prefetch={false}>
          {cancel.label}
        </Link>
      </div>
    </form>
  );
}
