'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { ARTICLE_MAX } from '@/lib/blog/words';
import type { FormAction } from '@/lib/core/form-state';

export function AddCategorieForm({ action }: { action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} className="carte carte--bois pile" noValidate>
      <h2 className="titre-3">Ajouter une catégorie</h2>
      <ErrorSummary state={state} ids={{ nom: 'categorie-nouvelle' }} />
      <Field
        label="Nom"
        name="nom"
        id="categorie-nouvelle"
        help="Par exemple : « Retours d’expérience »."
        maxLength={ARTICLE_MAX.categorie}
        error={state.fields?.nom}
        defaultValue={state.values?.nom ?? ''}
      />
      <p>
        <SubmitButton>Ajouter</SubmitButton>
      </p>
    </form>
  );
}

export function RenameCategorieForm({
  action,
  categorieId,
  nom,
}: {
  action: FormAction;
  categorieId: string;
  nom: string;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send} noValidate>
      <input type="hidden" name="categorieId" value={categorieId} />
      <Field
        label={<span className="sr">Nom de la catégorie « {nom} »</span>}
        name="nom"
        id={`categorie-${categorieId}`}
        maxLength={ARTICLE_MAX.categorie}
        error={state.fields?.nom}
        defaultValue={state.values?.nom ?? nom}
      />
      <SubmitButton variant="secondaire" size="petit">
        Renommer<span className="sr"> « {nom} »</span>
      </SubmitButton>
    </form>
  );
}
