'use client';

import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { Notice } from '@/components/ui/notice';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import type { Preuve } from '@/lib/referents/words';
import { AskForm, type Waiting, WaitingRequest } from './ask-form';
import { CodeForm } from './code-form';
import { CourrierForm, EmailForm } from './request-code-forms';

export type ClaimWaysProps = {
  slug: string;
  /** Somebody speaks for the fiche already. */
  kept: boolean;
  /** A link that opens the fiche was followed: `code` is what it carries. */
  followed: boolean;
  code: string;
  preuves: Preuve[];
  chosen: Preuve | null;
  email: string | null;
  courrier: { adresse: string; codePostal: string; commune: string } | null;
  waiting: Waiting | null;
  refused: { reponse: string; again: string } | null;
  sent: { canal: 'email' | 'courrier'; printed: boolean; when: string }[];
  claim: FormAction;
  request: FormAction;
  ask: FormAction;
  withdraw: FormAction;
};

/** Every way to prove one speaks for a fiche, the one that was chosen open. */
export function ClaimWays(props: ClaimWaysProps) {
  const { slug, kept, followed, code, preuves, chosen, email, courrier, waiting, refused, sent } = props;
  const [claimed, claim] = useFormAction(props.claim);
  const [requested, request] = useFormAction(props.request);
  const [asked, ask] = useFormAction(props.ask);
  const [withdrawn, withdraw] = useFormAction(props.withdraw);
  const latest = useLatest(requested, useLatest(asked, withdrawn));
  if (followed) return <CodeForm slug={slug} code={code} followed state={claimed} action={claim} />;
  const open = (preuve: Preuve) => chosen === preuve || preuves.length === 1;
  // Who has just chosen how to be sent a code has none to type yet.
  const wantsCode = chosen !== null && sent.length === 0 && code === '';
  const typed = (
    <section key="code" className={wantsCode ? 'etape' : 'etape etape--une'} aria-labelledby="code-titre">
      <h2 id="code-titre">J’ai un code</h2>
      <Sent sent={sent} />
      <CodeForm slug={slug} code={code} followed={false} state={claimed} action={claim} />
    </section>
  );
  const proofs = (
    <section
      key="preuves"
      className={wantsCode ? 'etape etape--une' : 'etape'}
      aria-labelledby="preuves-titre"
    >
      <h2 id="preuves-titre">Je n’ai pas de code</h2>
      {preuves.includes('email') && email ? (
        <EmailForm slug={slug} email={email} open={open('email')} action={request} />
      ) : null}
      {courrier ? <CourrierForm slug={slug} to={courrier} open={open('courrier')} action={request} /> : null}
      {waiting ? (
        <WaitingRequest waiting={waiting} action={withdraw} />
      ) : (
        <AskForm slug={slug} refused={refused} open={open('agent')} state={asked} action={ask} />
      )}
    </section>
  );
  return (
    <>
      {latest.fields?.mot ? null : <StatusLine state={latest} />}
      {kept ? (
        <Notice tone="information" title="Cette fiche est déjà tenue">
          <p>Vous pouvez la tenir aussi. La personne qui la tient en sera avertie.</p>
        </Notice>
      ) : null}
      {wantsCode ? [proofs, typed] : [typed, proofs]}
    </>
  );
}

const Sent = ({ sent }: Pick<ClaimWaysProps, 'sent'>) =>
  sent.length > 0 ? (
    <ul className="puces-mots">
      {sent.map(({ canal, printed, when }) => (
        <li key={`${canal}-${when}-${printed}`}>
          {canal === 'email'
            ? `Un code est parti par e-mail ${when}. Regardez aussi dans les indésirables.`
            : printed
              ? 'Votre courrier est imprimé : comptez quelques jours.'
              : `Vous avez demandé un courrier ${when}. Un agent l’imprime avec les prochains.`}
        </li>
      ))}
    </ul>
  ) : (
    <p>Il est dans l’e-mail ou dans le courrier que votre structure a reçu.</p>
  );
