'use client';

import { useEffect, useRef } from 'react';
import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction, FormState } from '@/lib/core/form-state';
import { AdhesionWatch } from './adhesion-watch';
import { RequestForm } from './request-form';

/** Where somebody who is signed in stands with a project they are no member of. */
export type JoinState =
  | { is: 'libre' }
  | { is: 'complet' }
  | { is: 'invite'; invitationId: string }
  /** `sent`: « mardi ». */
  | { is: 'attente'; adhesionId: string; espaceId: string; mot: string; sent: string }
  /** `again`: « 30 novembre 2026 ». */
  | { is: 'refusee'; reponse: string; again: string };

type Props = {
  slug: string;
  state: JoinState;
  request: FormAction;
  withdraw: FormAction;
  /** Follows an invitation that waits for this person. */
  join: FormAction;
};

const titles: Record<JoinState['is'], string> = {
  libre: 'Rejoindre ce projet',
  complet: 'Cet espace est complet',
  invite: 'Une invitation vous attend',
  attente: 'Votre demande est envoyée',
  refusee: 'Votre demande n’a pas été acceptée',
};

/** Asking to join, from the first word to the answer. */
export function JoinPanel({ slug, state, request, withdraw, join }: Props) {
  const [asked, ask] = useFormAction(request);
  const [withdrawn, takeBack] = useFormAction(withdraw);
  const [joined, enter] = useFormAction(join);
  const latest = useLatest(useLatest(asked, withdrawn), joined);
  const title = useArrival(asked, state.is);
  const said = latest === asked && (latest.status === 'done' || latest.fields?.mot);
  return (
    <>
      <h2 className="titre-3" id="rejoindre" ref={title} tabIndex={-1}>
        {titles[state.is]}
      </h2>
      {said ? null : <StatusLine state={latest} />}
      {state.is === 'libre' ? <RequestForm slug={slug} state={asked} action={ask} /> : null}
      {state.is === 'complet' ? (
        <p>Il ne peut pas accueillir plus de monde pour le moment. Revenez plus tard.</p>
      ) : null}
      {state.is === 'invite' ? (
        <form action={enter} className="pile">
          <p>Une personne de l’équipe vous attend déjà : vous pouvez entrer.</p>
          <input type="hidden" name="invitationId" value={state.invitationId} />
          <p>
            <SubmitButton>Rejoindre l’espace</SubmitButton>
          </p>
        </form>
      ) : null}
      {state.is === 'attente' ? <Waiting state={state} takeBack={takeBack} /> : null}
      {state.is === 'refusee' ? (
        <>
          {state.reponse ? <Quoted label="Le mot reçu avec la réponse">{state.reponse}</Quoted> : null}
          <p>Vous pourrez demander de nouveau à partir du {state.again}.</p>
        </>
      ) : null}
    </>
  );
}

type WaitingProps = { state: JoinState & { is: 'attente' }; takeBack: (form: FormData) => void };

const Waiting = ({ state, takeBack }: WaitingProps) => (
  <>
    <AdhesionWatch espaceId={state.espaceId} />
    <p>Envoyée {state.sent}. Vous recevrez la réponse par e-mail.</p>
    {state.mot ? <Quoted label="Votre mot">{state.mot}</Quoted> : null}
    <form action={takeBack}>
      <input type="hidden" name="adhesionId" value={state.adhesionId} />
      <SubmitButton variant="secondaire">Retirer ma demande</SubmitButton>
    </form>
  </>
);

const Quoted = ({ label, children }: { label: string; children: string }) => (
  <figure className="mot">
    <figcaption className="petit doux">{label}</figcaption>
    <blockquote>{children}</blockquote>
  </figure>
);

/** The form goes once it was sent: the reader is led to what stands in its place. */
function useArrival(asked: FormState, is: JoinState['is']) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked.status === 'done' && is !== 'libre') title.current?.focus();
  }, [asked, is]);
  return title;
}
