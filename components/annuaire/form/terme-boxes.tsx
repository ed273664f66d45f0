import type { Terme } from '@/lib/termes/words';
import type { BoxProps } from './fiche-values';

type Choice = Pick<Terme, 'id' | 'nom'>;

/** Boxes for the words of one list, each under a name of its own (« disciplines.theatre »). */
export function TermeBoxes({
  legend,
  name,
  choices,
  box,
}: {
  legend: string;
  name: string;
  choices: Choice[];
  box: BoxProps;
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="pile pile-courte">
      <legend className="legende">{legend}</legend>
      <div className="deux deux--serre">
        {choices.map(({ id, nom }) => {
          const { error: _error, ...props } = box(`${name}.${id}`);
          return (
            <label key={`${id}${props.defaultChecked}`} className="case" htmlFor={props.id}>
              <input type="checkbox" {...props} />
              {nom}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
