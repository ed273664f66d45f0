'use client';

import { useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHydrated } from '@/components/ui/use-hydrated';
import { introductionWords } from '@/lib/conversations/words';
import type { FormAction } from '@/lib/core/form-state';
import { RELATION_MAX } from '@/lib/rapprochements/words';

type Props = {
  action: FormAction;
  annonceId: string;
  autreId: string;
  /** The two who are introduced. */
  noms: [string, string];
  agent: string;
  prepared: string;
  /** Calendar days, « 2026-12-07 »: offered, and the first that can be chosen. */
  suiviLe: string;
  first: string;
};

/** The message that introduces two people, and the day to ask what came of it; beside it, what each of them will read. */
export function IntroduceForm({ action, annonceId, autreId, noms, agent, prepared, suiviLe, first }: Props) {
  const [state, send] = useFormAction(action);
  const { fields = {}, values } = state;
  const [message, setMessage] = useState(values?.message ?? prepared);
  const hydrated = useHydrated();
  return (
    <div className="grille-2-1">
      <form action={send} className="pile" noValidate>
        <ErrorSummary state={state} title="Rien n’est parti" />
        <input type="hidden" name="annonceId" value={annonceId} />
        <input type="hidden" name="autreId" value={autreId} />
        <TextArea
          label="Votre message aux deux"
          help="Il ouvre leur conversation, et chacun le reçoit par e-mail. Ajoutez ce que vous savez d’eux."
          name="message"
          rows={12}
          maxLength={RELATION_MAX.message}
          error={fields.message}
          defaultValue={values?.message ?? prepared}
          onChange={(event) => setMessage(event.target.value)}
        />
        <Field
          label="Prendre de leurs nouvelles le"
          help="Ce jour-là, la mise en relation revient en tête de votre suivi."
          type="date"
          name="suiviLe"
          min={first}
          error={fields.suiviLe}
          defaultValue={values?.suiviLe ?? suiviLe}
        />
        <p className="ligne">
          <SubmitButton pending="Envoi…" name="geste" value="envoyer">
            Envoyer aux deux
          </SubmitButton>
          {!hydrated && (
            <SubmitButton variant="secondaire" name="geste" value="relire">
              Relire d’abord
            </SubmitButton>
          )}
        </p>
      </form>
      <section className="pile" aria-labelledby="apercu">
        <h2 className="titre-3" id="apercu">
          Ce qu’ils liront
        </h2>
        {noms.map((nom, index) => (
          <Preview
            key={nom + String(index)}
            nom={nom}
            words={introductionWords({ agent, autre: noms[1 - index] ?? '', message })}
          />
        ))}
      </section>
    </div>
  );
}

const keyed = (lines: string[]) => lines.map((text, index) => ({ key: `${index}-${text}`, text }));

/** The mail as it will be read; its button leads nowhere here. */
function Preview({ nom, words }: { nom: string; words: ReturnType<typeof introductionWords> }) {
  const { subject, lines, label, after } = words;
  return (
    <details className="depliant" open>
      <summary>E-mail à {nom}</summary>
      <div className="message-apercu">
        <p className="gras">{subject}</p>
        {keyed(lines).map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        <p className="lien-feint">{label}</p>
        {keyed(after).map(({ key, text }) => (
          <p key={key} className="doux">
            {text}
          </p>
        ))}
      </div>
    </details>
  );
}
