import { CommuneField } from '@/components/communes/commune-field';
import { TextArea } from '@/components/ui/field';
import { disciplines, INTENTION_MAX } from '@/lib/espaces/words';
import { DisciplineField } from './discipline-field';
import { RadioCards } from './radio-cards';

const known: string[] = [...disciplines];

export type EspaceValues = {
  nom: string;
  intention: string;
  /** As its field shows it: « Gérardmer (88400) ». */
  commune: string;
  disciplines: string[];
  visibilite: 'prive' | 'visible';
};

export const noValues: EspaceValues = {
  nom: '',
  intention: '',
  commune: '',
  disciplines: [],
  visibilite: 'prive',
};

const visibilites = [
  {
    value: 'prive',
    title: 'Entre nous',
    help: 'Seules les personnes invitées savent que l’espace existe.',
  },
  {
    value: 'visible',
    title: 'Présenté à tous',
    help: 'Chacun peut lire le nom, l’intention, la commune, les disciplines, les structures et le nombre de membres. Les échanges, les documents et les noms des personnes restent entre vous.',
  },
];

type Described = { values: EspaceValues; fields: Record<string, string> };

/** What may wait: intention, commune, disciplines, and who can see the project. */
export function DescriptionFields({ values, fields }: Described) {
  return (
    <>
      <TextArea
        label="Ce que vous voulez faire"
        name="intention"
        optional
        help="Deux ou trois phrases, pour que vos partenaires comprennent en arrivant."
        defaultValue={values.intention}
        error={fields.intention}
        maxLength={INTENTION_MAX}
        rows={4}
      />
      <CommuneField
        label="Commune"
        name="commune"
        optional
        help="Là où le projet se passe surtout."
        defaultValue={values.commune}
        error={fields.commune}
      />
      <DisciplineField
        chosen={values.disciplines}
        others={values.disciplines.filter((one) => !known.includes(one)).join(', ')}
        error={disciplineError(fields)}
      />
      <RadioCards
        legend="Qui peut le voir"
        name="visibilite"
        cards={visibilites}
        defaultValue={values.visibilite}
        error={fields.visibilite}
      />
    </>
  );
}

/** The same, from what a refused form sent back. */
export const typedValues = (values: Record<string, string>): EspaceValues => ({
  nom: values.nom ?? '',
  intention: values.intention ?? '',
  commune: values.commune ?? '',
  disciplines: [
    ...disciplines.filter((_, index) => `discipline-${index}` in values),
    ...(values.disciplines ? [values.disciplines] : []),
  ],
  visibilite: values.visibilite === 'visible' ? 'visible' : 'prive',
});

const disciplineError = (fields: Record<string, string>) =>
  Object.entries(fields).find(([name]) => name.startsWith('disciplines'))?.[1];
