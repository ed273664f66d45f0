'use client';

import { Confirm } from '@/components/ui/confirm';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Action } from './member-list';
import { StatusLine } from './status-line';

type Props = { espaceId: string; nom: string; action: Action };

/** Who is alone has nobody to leave the espace to: it can only be closed. */
export function CloseForm({ espaceId, nom, action }: Props) {
  const [state, close] = useFormAction(action);
  return (
    <div className="pile">
      <StatusLine state={state} />
      <div className="retrait">
        <Confirm
          summary="Fermer l’espace"
          question={`Fermer « ${nom} » pour toujours ?`}
          consequence="Personne d’autre n’en est membre. La discussion et les documents seront effacés, sans retour possible."
          confirm="Fermer l’espace"
          action={close}
          fields={{ espaceId }}
          look={{ variant: 'discret', icon: 'log-out' }}
        />
      </div>
    </div>
  );
}
