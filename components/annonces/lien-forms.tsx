'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { type Issue, issueNames, issues } from '@/lib/annonces/words';
import type { FormAction } from '@/lib/core/form-state';

/** The one button of a link to renew. Opening the page uses nothing up: mail scanners open links, they press nothing. */
export function RenewForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p>
        <SubmitButton size="large">Renouveler l’annonce</SubmitButton>
      </p>
    </form>
  );
}

/** Three answers, one press. */
export function IssueForm({
  action,
  token,
  issue,
}: {
  action: FormAction;
  token: string;
  issue: Issue | null;
}) {
  const [state, send] = useFormAction(action);
  return (
    <form className="pile" action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p className="ligne">
        {issues.map((one) => (
          <SubmitButton
            key={one}
            size="large"
            variant={one === issue ? 'principal' : 'secondaire'}
            name="issue"
            value={one}
          >
            {issueNames[one]}
          </SubmitButton>
        ))}
      </p>
    </form>
  );
}
