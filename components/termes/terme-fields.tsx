import { Field, Select, TextArea } from '@/components/ui/field';
import type { FormState } from '@/lib/core/form-state';
import { type FicheNature, ficheNatures, TERME_MAX, type Terme, type TermeListe } from '@/lib/termes/words';

const natures: Record<FicheNature, string> = {
  structure: 'Une organisation',
  lieu: 'Un lieu',
  artiste: 'Un artiste ou un groupe',
};

/** What is said of a word of the lists; of a genre, its plural and its nature too. */
export function TermeFields({
  liste,
  terme,
  state,
  prefix,
}: {
  liste: TermeListe;
  terme?: Terme;
  state: FormState;
  /** Of the ids: a page has several of these forms. */
  prefix: string;
}) {
  const typed = state.status === 'error' ? state.values : undefined;
  const stored: Record<string, string> = terme
    ? {
        nom: terme.nom,
        pluriel: terme.pluriel,
        nature: terme.nature ?? '',
        synonymes: terme.synonymes.join('\n'),
      }
    : {};
  const field = (name: string) => ({
    name,
    id: `${prefix}-${name}`,
    error: state.fields?.[name],
    defaultValue: (typed ?? stored)[name] ?? '',
  });
  return (
    <>
      <Field label="Mot" maxLength={TERME_MAX} autoComplete="off" {...field('nom')} />
      {liste === 'genre' && (
        <div className="deux">
          <Field
            label="Au pluriel"
            help="Dans les filtres : « Bibliothèques »."
            optional
            maxLength={TERME_MAX}
            autoComplete="off"
            {...field('pluriel')}
          />
          <Select label="C’est" {...field('nature')}>
            <option value="">Choisissez</option>
            {ficheNatures.map((nature) => (
              <option key={nature} value={nature}>
                {natures[nature]}
              </option>
            ))}
          </Select>
        </div>
      )}
      <TextArea
        label="Autres mots pour le dire"
        help="Un par ligne. La recherche et les imports les comprennent."
        rows={3}
        optional
        {...field('synonymes')}
      />
    </>
  );
}
