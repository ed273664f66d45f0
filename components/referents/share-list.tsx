'use client';

import { StatusLine } from '@/components/membres/status-line';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';

export type ShareItem = { id: string; email: string; transfert: boolean; by: string; sent: string };

/** Invitations that were not followed yet. Nothing when there are none, but the word on the one just taken back. */
export function ShareList({ shares, withdraw }: { shares: ShareItem[]; withdraw: FormAction }) {
  const [state, takeBack] = useFormAction(withdraw);
  if (shares.length === 0) return state.status === 'idle' ? null : <StatusLine state={state} />;
  return (
    <section className="etape" aria-labelledby="invitations">
      <h2 id="invitations">{plural(shares.length, 'invitation sans réponse', 'invitations sans réponse')}</h2>
      <StatusLine state={state} />
      <ul className="rangs">
        {shares.map(({ id, email, transfert, by, sent }) => (
          <li key={id} className="rang rang-acte">
            <div>
              <p className="gras wrap-anywhere">{email}</p>
              <p className="meta">
                <span>
                  envoyée {sent} par {by}
                </span>
                {transfert ? <span>pour prendre le relais</span> : null}
              </p>
            </div>
            <form action={takeBack}>
              <input type="hidden" name="codeId" value={id} />
              <SubmitButton variant="discret" size="petit">
                Retirer<span className="sr"> l’invitation envoyée à {email}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
