'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import {
  type Ecriture,
  ecritureNames,
  ecritures,
  FORUM_MAX,
  type Picto,
  pictoNames,
  pictos,
} from '@/lib/forum/words';

export type CategorieValues = {
  id: string;
  nom: string;
  description: string;
  picto: Picto;
  ecriture: Ecriture;
};

/** A category of the forum: its name, what it is for, its drawing, and who may open sujets in it. */
export function CategorieForm({
  action,
  categorie,
}: {
  action: FormAction;
  categorie: CategorieValues | null;
}) {
  const [state, send] = useFormAction(action);
  const key = categorie?.id ?? 'nouvelle';
  const value = (name: 'nom' | 'description' | 'ecriture' | 'picto', otherwise: string) =>
    state.values?.[name] ?? categorie?.[name] ?? otherwise;
  return (
    <form action={send} className="pile" noValidate>
      <ErrorSummary state={state} ids={{ nom: `nom-${key}`, description: `description-${key}` }} />
      <input type="hidden" name="categorieId" value={categorie?.id ?? ''} />
      <Field
        label="Nom"
        id={`nom-${key}`}
        name="nom"
        maxLength={FORUM_MAX.nom}
        error={state.fields?.nom}
        defaultValue={value('nom', '')}
      />
      <Field
        label="Description"
        id={`description-${key}`}
        name="description"
        optional
        maxLength={FORUM_MAX.description}
        error={state.fields?.description}
        defaultValue={value('description', '')}
      />
      <Select
        label="Qui peut y ouvrir un sujet"
        id={`ecriture-${key}`}
        name="ecriture"
        defaultValue={value('ecriture', 'membres')}
      >
        {ecritures.map((one) => (
          <option key={one} value={one}>
            {ecritureNames[one]}
          </option>
        ))}
      </Select>
      <fieldset>
        <legend className="legende">Pictogramme</legend>
        <div className="pictos">
          {pictoNames.map((name) => (
            <label key={name} title={pictos[name]}>
              <input
                type="radio"
                name="picto"
                value={name}
                defaultChecked={name === value('picto', 'messages-square')}
              />
              <Icon name={name} label={pictos[name]} />
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <SubmitButton variant={categorie ? 'secondaire' : 'principal'}>
          {categorie ? 'Enregistrer' : 'Ajouter la rubrique'}
        </SubmitButton>
      </p>
    </form>
  );
}

/** Offers a category no more, or again. */
export function ToggleForm({
  action,
  id,
  nom,
  retired,
}: {
  action: FormAction;
  id: string;
  nom: string;
  retired: boolean;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="ligne">
      <input type="hidden" name="categorieId" value={id} />
      <SubmitButton variant="discret" size="petit">
        {retired ? 'Remettre' : 'Retirer'}
        <span className="sr"> {nom}</span>
      </SubmitButton>
      {state.status === 'error' && (
        <span className="erreur" role="alert">
          {state.message}
        </span>
      )}
    </form>
  );
}

/** Puts all sujets of a category into another; it is gone then. */
export function MergeCategorieForm({
  action,
  categorie,
  others,
}: {
  action: FormAction;
  categorie: { id: string; nom: string };
  others: readonly { id: string; nom: string }[];
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="pile pile-courte" noValidate>
      <ErrorSummary state={state} ids={{ dansId: `dans-${categorie.id}` }} />
      <input type="hidden" name="categorieId" value={categorie.id} />
      <Select
        label={`Ranger ses sujets dans`}
        id={`dans-${categorie.id}`}
        name="dansId"
        error={state.fields?.dansId}
        defaultValue={state.values?.dansId ?? others[0]?.id}
      >
        {others.map(({ id, nom }) => (
          <option key={id} value={id}>
            {nom}
          </option>
        ))}
      </Select>
      <p className="petit doux">La rubrique « {categorie.nom} » disparaît. On ne revient pas en arrière.</p>
      <p>
        <SubmitButton variant="danger" size="petit">
          Fusionner
        </SubmitButton>
      </p>
    </form>
  );
}
