import { Field } from '@/components/ui/field';
import { disciplines } from '@/lib/espaces/words';

type Props = { chosen: string[]; others: string; error?: string };

/** Check boxes for the usual disciplines (`discipline-0`…), and a field for what the list does not know. */
export function DisciplineField({ chosen, others, error }: Props) {
  return (
    <fieldset className="pile pile-courte">
      <legend className="legende">
        Disciplines <span className="aide">(facultatif)</span>
      </legend>
      <div className="grid gap-x-5 sm:grid-cols-2" key={chosen.join()}>
        {disciplines.map((discipline, index) => (
          <label key={discipline} className="case" htmlFor={`discipline-${index}`}>
            <input
              type="checkbox"
              id={`discipline-${index}`}
              name={`discipline-${index}`}
              value={discipline}
              defaultChecked={chosen.includes(discipline)}
            />
            {discipline}
          </label>
        ))}
      </div>
      <Field
        label="Autre discipline"
        name="disciplines"
        optional
        help="Séparez-les par des virgules."
        defaultValue={others}
        error={error}
        maxLength={300}
      />
    </fieldset>
  );
}
