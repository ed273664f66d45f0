'use client';

import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { useFormAction } from '@/components/ui/use-form-action';
import { type FormAction, type FormState, idle } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import { type SignalementItem, SignalementRow } from './signalement-row';

type Props = {
  signalements: SignalementItem[];
  /** Whether each says which fiche it is about. */
  withFiche: boolean;
  /** How many there are, when the list shows one page of them. */
  total?: number;
  accept: FormAction;
  refuse: FormAction;
};

/** What people say about fiches, and the answer to each. Nothing when all is answered, but the word on the last answer. */
export function SignalementList({ signalements, withFiche, total, accept, refuse }: Props) {
  const [accepted, sayYes] = useFormAction(accept);
  const [refused, sayNo] = useFormAction(refuse);
  const latest = useLatest(accepted, refused);
  const count = total ?? signalements.length;
  if (count === 0 && latest.status === 'idle') return null;
  return (
    <section className="etape" aria-labelledby="signalements">
      <h2 id="signalements">
        {count > 0
          ? plural(count, 'correction ou signalement', 'corrections et signalements')
          : 'Corrections et signalements'}
      </h2>
      <StatusLine state={latest} />
      {count > 0 ? (
        <ul className="rangs">
          {signalements.map((item) => (
            <SignalementRow
              key={item.id}
              item={item}
              withFiche={withFiche}
              accept={sayYes}
              refuse={sayNo}
              failed={{ accept: about(accepted, item.id), refuse: about(refused, item.id) }}
            />
          ))}
        </ul>
      ) : (
        <p className="doux">Tout est traité.</p>
      )}
    </section>
  );
}

/** What was refused of an answer, for the row it was an answer to. */
const about = (state: FormState, id: string) => (state.values?.signalementId === id ? state : idle);
