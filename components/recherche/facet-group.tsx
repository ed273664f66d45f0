import type { Choice } from '@/lib/recherche/choices';
import { shortCount } from './found-count';

/** The form that the boxes belong to, wherever they stand on the page. */
export const SEARCH_FORM = 'chercher';

export function FacetBox({
  name,
  choice: { value, label, count, chosen },
  estimated,
  unit = 'fiche',
}: {
  name: string;
  choice: Choice;
  estimated: boolean;
  /** What is counted. */
  unit?: 'fiche' | 'annonce' | 'appel';
}) {
  return (
    <label className="facette">
      <input type="checkbox" form={SEARCH_FORM} name={name} value={value} defaultChecked={chosen} />
      <span>{label}</span>
      <span className="facette-nombre">
        {estimated && count > 0 ? <span className="sr">environ </span> : null}
        {shortCount(count, estimated)}
        <span className="sr">
          {' '}
          {unit}
          {count < 2 ? '' : 's'}
        </span>
      </span>
    </label>
  );
}

/** Choices of one kind; several mean « one of them ». Nothing is drawn where there is nothing to choose. */
export function FacetGroup({
  legend,
  name,
  choices,
  estimated,
  unit,
}: {
  legend: string;
  name: string;
  choices: readonly Choice[];
  estimated: boolean;
  unit?: 'fiche' | 'annonce' | 'appel';
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="facettes">
      <legend className="legende">{legend}</legend>
      <ul>
        {choices.map((choice) => (
          <li key={choice.value}>
            <FacetBox {...{ name, choice, estimated, unit }} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
