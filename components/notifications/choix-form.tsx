'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction, FormState } from '@/lib/core/form-state';
import {
  type Frequence,
  frequenceNames,
  frequences,
  interestKinds,
  kindNames,
  kindsFor,
  type NotificationKind,
} from '@/lib/notifications/words';

type Props = {
  action: FormAction;
  resume: boolean;
  kinds: Record<NotificationKind, Frequence>;
  agent: boolean;
};

const groupsFor = (agent: boolean): { title: string; help: string; kinds: NotificationKind[] }[] => [
  {
    title: 'Ce qui vous est adressé',
    help: '',
    kinds: kindsFor(agent).slice(0, kindsFor(agent).indexOf('sujet')),
  },
  {
    title: 'Ce que vous suivez',
    help: 'Messages et documents de mes espaces, « Tout de suite » : un e-mail par espace toutes les dix minutes au plus.',
    kinds: ['sujet', 'message', 'document', 'article'],
  },
  {
    title: 'Ce qui paraît',
    help: 'Selon vos goûts, plus bas. « Jamais » : la cloche n’en dit rien non plus.',
    kinds: [...interestKinds],
  },
];

/** How one is told of each kind. What is told at once is also under the bell, whatever is chosen here. */
export function ChoixForm({ action, resume, kinds, agent }: Props) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile-large" action={send} noValidate>
      <ErrorSummary state={state} title="Vos choix ne sont pas enregistrés" />
      {state.status === 'done' && <Notice tone="reussite" title="Vos choix sont enregistrés" live />}
      <Checkbox
        key={String(resume)}
        name="resume"
        label="Recevoir des résumés par e-mail"
        help="Le matin à 7 heures, et seulement s’il y a quelque chose que vous n’avez pas lu."
        defaultChecked={resume}
        required={false}
      />
      {groupsFor(agent).map(({ title, help, kinds: own }) => (
        <fieldset className="pile" key={title}>
          <legend className="legende-titre">{title}</legend>
          {help && <p className="aide">{help}</p>}
          <div className="deux">
            {own.map((kind) => (
              <FrequenceSelect key={kind} kind={kind} chosen={kinds[kind]} state={state} />
            ))}
          </div>
        </fieldset>
      ))}
      <p>
        <SubmitButton pending="Enregistrement…">Enregistrer mes choix</SubmitButton>
      </p>
    </form>
  );
}

/** One kind; with `everywhere`, the choice made for everywhere may be kept. */
export function FrequenceSelect({
  kind,
  chosen,
  state,
  everywhere,
  id = `choix-${kind}`,
}: {
  kind: NotificationKind;
  chosen: Frequence | '';
  state: FormState;
  everywhere?: Frequence;
  id?: string;
}) {
  return (
    <Select
      label={kindNames[kind]}
      name={kind}
      id={id}
      error={state.fields?.[kind]}
      defaultValue={state.values?.[kind] ?? chosen}
    >
      {everywhere && <option value="">Comme partout ({frequenceNames[everywhere].toLowerCase()})</option>}
      {frequences.map((one) => (
        <option key={one} value={one}>
          {frequenceNames[one]}
        </option>
      ))}
    </Select>
  );
}
