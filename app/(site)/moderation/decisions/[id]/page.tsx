import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { CorrectionSection } from '@/components/moderation/correction-section';
import { StatementCard } from '@/components/moderation/statement-card';
import { AnswerForm, AppealForm, UndoForm } from '@/components/moderation/text-forms';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth/current-actor';
import { fullDate } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import { getDecision } from '@/lib/moderation/queries/decision';
import { answerAppealAction, appealAction, tellCorrectedAction, undoModerationAction } from './actions';

export const metadata: Metadata = { title: 'Décision de modération', robots: { index: false } };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ fait?: string | string[] }> };

const done: Record<string, string> = {
  corrige: 'Merci : un agent est prévenu, il relit votre texte',
  recours: 'Votre recours est envoyé : un autre agent vous répondra',
  reponse: 'La réponse est envoyée',
  annulee: 'La décision est annulée, tout est comme avant',
};
const answers = {
  attente: 'En attente d’une réponse',
  maintenue: 'Décision maintenue',
  annulee: 'Décision annulée',
};

/** The statement of reasons: for those it is addressed to, and the agents. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const { fait } = await searchParams;
  const decision = await getDecision(actor, id).catch((error) => {
    if (isAppError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  const told = typeof fait === 'string' ? done[fait] : undefined;
  const waits = decision.recoursListe.filter(({ etat }) => etat === 'attente');
  const crumbs = decision.agent
    ? [
        { label: 'Modération', href: paths.moderation() },
        { label: `Cas ${decision.numero}`, href: paths.moderation({ cas: decision.numero }) },
      ]
    : [];
  return (
    <>
      <PageTitle
        title="Décision de modération"
        lead={`Prise le ${fullDate(decision.decidedAt)} par ${decision.par}.`}
        crumbs={crumbs}
      />
      <div className="corps page formulaire">
        <div className="pile-section">
          {told && <Notice tone="reussite" title={told} live />}
          {decision.undoneAt && (
            <Notice tone="information" title={`Annulée le ${fullDate(decision.undoneAt)}`}>
              <p>{decision.undoneMotif}</p>
              {decision.undoneAbsent && <p>{decision.undoneAbsent}</p>}
            </Notice>
          )}
          <StatementCard
            statement={decision}
            level={2}
            over={
              decision.mine
                ? 'Ce que nous avons décidé'
                : `Ce qu’a reçu ${decision.destinataires.join(', ') || 'personne'}`
            }
          />
          {decision.modifier && (
            <CorrectionSection decisionId={id} href={decision.modifier.href} action={tellCorrectedAction} />
          )}
          {decision.extrait && (
            <section className="pile" aria-labelledby="quoi">
              <h2 id="quoi">De quoi il s’agit</h2>
              <div className="objet">
                <p className="paragraphe wrap-anywhere">« {decision.extrait} »</p>
              </div>
            </section>
          )}
          {decision.recoursListe.length > 0 && (
            <section className="pile" aria-labelledby="recours">
              <h2 id="recours">Recours</h2>
              <ul className="rangs rangs--fins">
                {decision.recoursListe.map((recours) => (
                  <li key={recours.id} className="rang pile pile-serree">
                    <p className="paragraphe wrap-anywhere">« {recours.texte} »</p>
                    <p className="meta">
                      <span>{recours.nom}</span>
                      <span>{fullDate(recours.createdAt)}</span>
                      {recours.masquage && <span>contre le masquage</span>}
                      <span>{answers[recours.etat]}</span>
                    </p>
                    {recours.decidedAt && (
                      <p className="paragraphe wrap-anywhere">
                        {recours.par}, le {fullDate(recours.decidedAt)} : {recours.reponse}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {decision.canAnswer && waits[0] && (
            <section className="pile" aria-labelledby="repondre">
              <h2 id="repondre">Répondre au recours {waits.length > 1 && of(waits[0].nom)}</h2>
              <AnswerForm key={waits[0].id} recoursId={waits[0].id} action={answerAppealAction} />
            </section>
          )}
          {decision.agent && !decision.canAnswer && waits.length > 0 && !decision.mine && (
            <p className="doux">Vous avez pris cette décision : un autre agent répond au recours.</p>
          )}
          {decision.canAppeal && (
            <section className="pile" aria-labelledby="contester">
              <h2 id="contester">
                Contester {decision.suite === 'masquee' ? 'ce masquage' : 'cette décision'}
              </h2>
              <p>
                C’est gratuit, jusqu’au {decision.recours}. Vous pouvez aussi saisir le juge à tout moment.
              </p>
              <AppealForm decisionId={id} action={appealAction} />
            </section>
          )}
          {decision.canUndo && !(decision.canAnswer && waits[0]) && (
            <section className="pile" aria-labelledby="annuler">
              <h2 id="annuler">Revenir sur cette décision</h2>
              <UndoForm decisionId={id} action={undoModerationAction} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}
