import { Field, Select } from '@/components/ui/field';

type Words = Record<string, string>;
export type TurnValues = { agentId: string | undefined /** Days, « 2026-11-23 ». */; du: string; au: string };

/** Who has a turn, and from when to when. `prefix`: several such forms stand on one page. */
export function TurnFields({
  label,
  agents,
  values,
  fields,
  prefix = '',
}: {
  label: string;
  agents: { id: string; nom: string }[];
  values: TurnValues;
  fields: Words;
  prefix?: string;
}) {
  return (
    <>
      <Select
        id={`${prefix}agentId`}
        label={label}
        name="agentId"
        defaultValue={values.agentId}
        error={fields.agentId}
      >
        {agents.map((agent) => (
          <option key={agent.id} value={agent.id}>
            {agent.nom}
          </option>
        ))}
      </Select>
      <div className="deux">
        <Field
          id={`${prefix}du`}
          label="Du"
          name="du"
          type="date"
          defaultValue={values.du}
          error={fields.du}
        />
        <Field
          id={`${prefix}au`}
          label="Au"
          name="au"
          type="date"
          defaultValue={values.au}
          error={fields.au}
        />
      </div>
    </>
  );
}
