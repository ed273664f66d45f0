import { Select } from '@/components/ui/field';

export type TargetOptions = {
  tous: number;
  genres: { id: string; nom: string; nombre: number }[];
  epci: { id: string; nom: string; nombre: number }[];
};

type Line = TargetOptions['genres'][number];

const options = (par: 'genre' | 'epci', lines: Line[]) =>
  lines.map(({ id, nom, nombre }) => (
    <option key={id} value={`${par}:${id}`}>
      {`${nom}, ${nombre.toLocaleString('fr-FR')}`}
    </option>
  ));

/** Which of them, with how many there are of each: only those that have any are offered. */
export function TargetSelect({
  id,
  targets,
  chosen,
}: {
  id: string;
  targets: TargetOptions;
  chosen?: string;
}) {
  return (
    <Select label="Lesquelles" name="cible" id={id} defaultValue={chosen ?? 'tous'}>
      <option value="tous">{`Toutes, ${targets.tous.toLocaleString('fr-FR')}`}</option>
      {targets.genres.length > 0 && (
        <optgroup label="Par type de structure">{options('genre', targets.genres)}</optgroup>
      )}
      {targets.epci.length > 0 && (
        <optgroup label="Par intercommunalité">{options('epci', targets.epci)}</optgroup>
      )}
    </Select>
  );
}
