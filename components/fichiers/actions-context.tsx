'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { Toast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction, FormState } from '@/lib/core/form-state';

type Send = (form: FormData) => void;
type Acts = { trash: Send; restore: Send; remove: Send };

const nothing: Send = () => undefined;
const ActsContext = createContext<Acts>({ trash: nothing, restore: nothing, remove: nothing });

/** What forms with `fichierId` and `nom` are sent to. */
export const useFichierActs = () => useContext(ActsContext);

/**
 * Holds the acts after which a row is gone, and says at the foot of the window what was done, with the way back. Above
 * the list, because a row that leaves can say nothing any more.
 */
export function FichierActions({
  actions,
  children,
}: {
  actions: Record<keyof Acts, FormAction>;
  children: ReactNode;
}) {
  const [trashed, trash] = useFormAction(actions.trash);
  const [restored, restore] = useFormAction(actions.restore);
  const [removed, remove] = useFormAction(actions.remove);
  const [said, silence] = useLatest(trashed, restored, removed);
  const { fichierId, nom } = said?.values ?? {};
  const done = said?.status === 'done';
  return (
    <ActsContext value={{ trash, restore, remove }}>
      {children}
      {said && (
        <Toast
          // Two in a row: the second stays its own eight seconds.
          key={`${fichierId}-${[trashed, restored, removed].indexOf(said)}`}
          tone={done ? 'fait' : 'erreur'}
          onClose={silence}
          action={
            done && said === trashed ? (
              <form action={restore}>
                <input type="hidden" name="fichierId" value={fichierId} />
                <input type="hidden" name="nom" value={nom} />
                <SubmitButton variant="discret" size="petit">
                  Annuler
                </SubmitButton>
              </form>
            ) : null
          }
        >
          {done ? `« ${nom} » ${outcome(said, trashed, restored)}` : said.message}
        </Toast>
      )}
    </ActsContext>
  );
}

function outcome(said: FormState, trashed: FormState, restored: FormState) {
  if (said === trashed) return 'est à la corbeille.';
  return said === restored ? 'est de retour parmi les fichiers.' : 'est effacé pour de bon.';
}

/** The last answer to come, until taken down. In the page the server writes, whichever there is. */
function useLatest(...states: FormState[]) {
  const [before, setBefore] = useState(states);
  const [said, say] = useState(states.find(({ status }) => status !== 'idle') ?? null);
  const fresh = states.find((state, place) => state !== before[place]);
  // While drawing, not after: the answer and the list without the row appear together.
  if (fresh) {
    setBefore(states);
    say(fresh.status === 'idle' ? null : fresh);
  }
  return [said, () => say(null)] as const;
}
