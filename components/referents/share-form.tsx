'use client';

import { StatusLine } from '@/components/membres/status-line';
import { Checkbox, Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  ficheId: string;
  /** Who invites speaks for the fiche, and may hand it over. */
  mine: boolean;
  action: FormAction;
};

/** Invites somebody to hold the fiche too, or in one's place. */
export function ShareForm({ ficheId, mine, action }: Props) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values = {} } = state;
  return (
    <section className="etape" aria-labelledby="partager">
      <h2 id="partager">La tenir à plusieurs</h2>
      {fields.email ? null : <StatusLine state={state} />}
      <form className="pile" action={send} noValidate>
        <input type="hidden" name="ficheId" value={ficheId} />
        <Field
          label="Adresse e-mail de la personne"
          name="email"
          type="email"
          autoComplete="off"
          help="Elle reçoit un lien. Si elle n’a pas de compte, il l’aide à en créer un."
          error={fields.email}
          autoFocus={Boolean(fields.email)}
          defaultValue={state.status === 'error' ? values.email : ''}
        />
        {mine ? (
          <Checkbox
            label="Lui passer le relais : je ne tiendrai plus cette fiche quand elle aura accepté"
            name="transfert"
            optional
            defaultChecked={state.status === 'error' && values.transfert === 'on'}
          />
        ) : null}
        <p>
          <SubmitButton variant="secondaire" pending="Envoi…">
            Envoyer l’invitation
          </SubmitButton>
        </p>
      </form>
    </section>
  );
}
