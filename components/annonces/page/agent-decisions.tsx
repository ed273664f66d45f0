'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Select, TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import {
  ANNONCE_MAX,
  type AnnonceNature,
  type AnnonceSens,
  type AnnonceTransaction,
  annonceNatures,
  annonceSens,
  annonceTransactions,
  classWords,
  natureNames,
  sensNames,
  transactionNames,
} from '@/lib/annonces/words';
import { fullDate } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';

type Classed = { sens: AnnonceSens; nature: AnnonceNature; transactions: AnnonceTransaction[] };
type Props = {
  annonceId: string;
  /** `updatedAt` of what the screen shows, in milliseconds. */
  vuLe: number;
  classed: Classed;
  redirected: boolean;
  /** The public agenda; empty: none is set. */
  agendaNom: string;
  last: { at: number; par: string; motif: string; redirected: boolean; avant: Classed } | null;
  decide: FormAction;
  undo: (form: FormData) => Promise<void>;
};

/** What agents decide of an annonce that is not under the right heading, or is none: one press each, and it can be undone. */
export function AgentDecisions({
  annonceId,
  vuLe,
  classed,
  redirected,
  agendaNom,
  last,
  decide,
  undo,
}: Props) {
  const [state, send] = useFormAction(decide);
  const { fields = {}, values } = state;
  const shown = { sens: values?.sens ?? classed.sens, nature: values?.nature ?? classed.nature };
  const ticked = (one: AnnonceTransaction) =>
    values ? `transactions.${one}` in values : classed.transactions.includes(one);
  return (
    <section className="carte pile" aria-labelledby="decisions">
      <h2 className="titre-3" id="decisions">
        Décision d’agent
      </h2>
      {last && (
        <form action={undo} className="pile pile-courte">
          <input type="hidden" name="annonceId" value={annonceId} />
          <input type="hidden" name="decision" value={last.at} />
          <p className="petit">
            {last.redirected ? 'Renvoyée vers l’agenda' : 'Reclassée'} le {fullDate(new Date(last.at))}
            {last.par && ` par ${last.par}`}. {last.motif}
            {!last.redirected && <> Avant : {classWords(last.avant)}.</>}
          </p>
          <p>
            <SubmitButton variant="secondaire" size="petit">
              Annuler cette décision
            </SubmitButton>
          </p>
        </form>
      )}
      {!redirected && (
        <form action={send} className="pile" noValidate>
          <ErrorSummary
            state={state}
            ids={{
              nature: 'decision-nature',
              sens: 'decision-sens',
              motif: 'decision-motif',
              vuLe: 'decision-nature',
            }}
          />
          <input type="hidden" name="annonceId" value={annonceId} />
          {/* After a clash, what is sent is about what is written now. */}
          <input type="hidden" name="vuLe" value={fields.vuLe ? '' : vuLe} />
          <Select label="Sens" name="sens" id="decision-sens" error={fields.sens} defaultValue={shown.sens}>
            {annonceSens.map((one) => (
              <option key={one} value={one}>
                {sensNames[one]}
              </option>
            ))}
          </Select>
          <Select
            label="Rubrique"
            name="nature"
            id="decision-nature"
            error={fields.nature}
            defaultValue={shown.nature}
          >
            {annonceNatures.map((one) => (
              <option key={one} value={one}>
                {natureNames[one]}
              </option>
            ))}
          </Select>
          <fieldset>
            <legend className="legende">Conditions</legend>
            <div className="ligne formules">
              {annonceTransactions.map((one) => (
                <label key={`${one}${ticked(one)}`} className="case">
                  <input type="checkbox" name={`transactions.${one}`} defaultChecked={ticked(one)} />
                  {transactionNames[one]}
                </label>
              ))}
            </div>
          </fieldset>
          <TextArea
            label="Pourquoi"
            help="L’auteur le reçoit par e-mail. Sans rien, une phrase convenue le dit."
            optional
            name="motif"
            id="decision-motif"
            rows={3}
            maxLength={ANNONCE_MAX.motif}
            error={fields.motif}
            defaultValue={values?.motif ?? ''}
          />
          <p className="ligne">
            <SubmitButton variant="secondaire" size="petit" name="geste" value="reclasser">
              Reclasser
            </SubmitButton>
            {agendaNom && (
              <SubmitButton variant="secondaire" size="petit" name="geste" value="rediriger">
                Renvoyer vers l’agenda public
              </SubmitButton>
            )}
          </p>
        </form>
      )}
    </section>
  );
}
