import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { openProjectAction } from '@/app/(site)/conversations/[id]/actions';
import { takeUpAction } from '@/app/(site)/moderation/actions';
import { MeasureOn } from '@/app/(site)/moderation/measure-on';
import { currentInstance } from '@/app/current-instance';
import { linkPreview } from '@/app/social-poster/link-preview';
import { posterVersion } from '@/app/social-poster/version';
import { SuspendedNotice } from '@/app/suspended-notice';
import { AgentDecisions } from '@/components/annonces/page/agent-decisions';
import { AlertCard } from '@/components/annonces/page/alert-card';
import { AuthorCard } from '@/components/annonces/page/author-card';
import { DecisionNotice } from '@/components/annonces/page/decision-notice';
import { AnnonceFacts } from '@/components/annonces/page/facts';
import { LifeBoard } from '@/components/annonces/page/life-board';
import { OwnerPanel } from '@/components/annonces/page/owner-panel';
import { AnnoncePhotos } from '@/components/annonces/page/photos';
import { DoneNotice, StateNotice } from '@/components/annonces/page/state-notice';
import { AnnonceWords } from '@/components/annonces/page/words';
import { CommentsSection } from '@/components/commentaires/comments-section';
import { AnswerSection } from '@/components/conversations/answer-section';
import { PageTitle } from '@/components/layout/page-title';
import { ReportLink } from '@/components/moderation/report-link';
import { MatchesSection } from '@/components/rapprochements/matches-section';
import { lastDecision } from '@/lib/annonces/decision-queries';
import { extractOf } from '@/lib/annonces/rows';
import { annonceCles } from '@/lib/annonces/tell-interested';
import { natureNames, sensNames } from '@/lib/annonces/words';
import { currentActor } from '@/lib/auth/current-actor';
import { commentaireKey } from '@/lib/commentaires/commands';
import { listCommentaires } from '@/lib/commentaires/queries';
import { answerState } from '@/lib/conversations/queries';
import { env } from '@/lib/core/env';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { readNotifications } from '@/lib/notifications/read';
import { matchesFor } from '@/lib/rapprochements/matches';
import { alikeAddress } from '../annonces-address';
import {
  addCommentaireAction,
  answerAnnonceAction,
  decideAnnonceAction,
  deleteAnnonceAction,
  deleteCommentaireAction,
  dismissMatchAction,
  markAvailableAction,
  markPourvueAction,
  recordIssueAction,
  renewAnnonceAction,
  restoreMatchAction,
  undoDecisionAction,
  withdrawAnnonceAction,
} from './actions';
import { currentAnnonce } from './current-annonce';
import { annoncePoster } from './poster';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ fait?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const annonce = await currentAnnonce((await params).slug);
  const { titre, sens, slug, commune, etat } = annonce;
  const title = `${titre} (${sensNames[sens].toLowerCase()}${commune ? `, ${commune.nom}` : ''})`;
  const description = extractOf(annonce.description);
  const preview = await linkPreview(async () => ({
    ...{ title, description, url: paths.annonce(slug) },
    image: paths.annonceAffiche(slug, posterVersion(await annoncePoster(annonce))),
  }));
  return {
    title,
    description,
    ...preview,
    alternates: { canonical: env().publicUrl.origin + paths.annonce(slug) },
    ...(etat === 'publiee' || etat === 'pourvue' ? {} : { robots: { index: false } }),
  };
}

export default async function AnnonceDetailPage({ params, searchParams }: Props) {
  const annonce = await currentAnnonce((await params).slug);
  const { fait, page } = await searchParams;
  const [actor, commentaires, { annonceJours, agendaNom, agendaUrl }, answers, decision, matches] =
    await Promise.all([
      currentActor(),
      currentActor().then((who) => listCommentaires(who, { annonceId: annonce.id }, pageNumber(page))),
      currentInstance(),
      currentActor().then((who) => answerState(who, annonce.id)),
      annonce.canReclassify ? currentActor().then((who) => lastDecision(who, annonce.id)) : null,
      // Only what waits for answers goes with anything.
      annonce.etat === 'publiee' && (annonce.mine || annonce.canReclassify)
        ? currentActor().then((who) => matchesFor(who, annonce.id))
        : null,
    ]);
  if (actor.kind === 'compte')
    await readNotifications(actor.id, [
      ...annonceCles(annonce.id),
      ...commentaires.items.map((one) => commentaireKey(one.id)),
    ]);
  const today = new Date();
  const { titre, sens, nature, etat } = annonce;
  return (
    <>
      <PageTitle
        title={titre || 'Sans titre'}
        crumbs={[
          { label: 'Annonces', href: paths.annonces() },
          ...(nature === 'autre' ? [] : [{ label: natureNames[nature], href: paths.annonces({ nature }) }]),
        ]}
      />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          <DoneNotice annonce={annonce} fait={typeof fait === 'string' ? fait : undefined} />
          <StateNotice annonce={annonce} />
          <MeasureOn kind="annonce" id={annonce.id} hidden={etat === 'masquee'} mine={annonce.mine} />
          {(annonce.mine || annonce.canReclassify) && (
            <DecisionNotice annonce={annonce} agenda={{ nom: agendaNom, url: agendaUrl }} />
          )}
          <AnnonceWords annonce={annonce} />
          <AnnoncePhotos titre={titre} photos={annonce.photos} />
          <AnnonceFacts annonce={annonce} />
          <LifeBoard annonce={annonce} today={today} />
          <AnswerSection
            annonce={annonce}
            a={annonce.fiche?.nom ?? annonce.auteur.nom}
            state={answers}
            suspended={<SuspendedNotice actor={actor} />}
            nom={actor.kind === 'compte' ? actor.nom : ''}
            clientId={randomUUID()}
            today={today}
            answer={answerAnnonceAction}
            openProject={openProjectAction}
          />
          {matches && (
            <MatchesSection
              annonce={annonce}
              mine={annonce.mine}
              {...matches}
              fait={typeof fait === 'string' ? fait : undefined}
              dismiss={dismissMatchAction}
              restore={restoreMatchAction}
            />
          )}
          <CommentsSection
            under={{ name: 'annonceId', id: annonce.id }}
            href={(n) => paths.annonce(annonce.slug, n ? { page: String(n) } : {})}
            open={annonce.commentairesOuverts}
            canComment={annonce.canComment}
            suspended={<SuspendedNotice actor={actor} />}
            clientId={uuid7()}
            auteurs={{ ids: [annonce.auteur.id], nom: 'auteur de l’annonce' }}
            commentaires={commentaires}
            today={today}
            signedIn={actor.kind === 'compte'}
            add={addCommentaireAction}
            remove={deleteCommentaireAction}
            moderate={takeUpAction}
          />
        </div>
        <aside className="pile-large" aria-label="Auteur et repères">
          <AuthorCard {...annonce} />
          {!annonce.mine && etat !== 'brouillon' && (
            <p>
              <ReportLink cible="annonce" id={annonce.id} quoi="cette annonce" />
            </p>
          )}
          {!annonce.mine && etat !== 'brouillon' && <AlertCard href={alikeAddress(annonce)} />}
          {annonce.canEdit && etat !== 'brouillon' && (
            <OwnerPanel
              annonce={annonce}
              jours={annonceJours}
              markPourvue={markPourvueAction}
              markAvailable={markAvailableAction}
              renew={renewAnnonceAction}
              withdraw={withdrawAnnonceAction}
              remove={deleteAnnonceAction}
              recordIssue={recordIssueAction}
            />
          )}
          {annonce.canReclassify && (
            <AgentDecisions
              annonceId={annonce.id}
              vuLe={annonce.updatedAt.getTime()}
              classed={{ sens, nature, transactions: annonce.transactions }}
              redirected={etat === 'redirigee'}
              agendaNom={agendaUrl && (agendaNom || 'agenda public')}
              last={
                decision && {
                  at: decision.at,
                  par: decision.par,
                  motif: decision.motif,
                  redirected: decision.apres.etat === 'redirigee',
                  avant: decision.avant,
                }
              }
              decide={decideAnnonceAction}
              undo={undoDecisionAction}
            />
          )}
          {annonce.mine && (
            <p>
              <Link className="lien-suite" href={paths.mesAnnonces()}>
                Toutes mes annonces
              </Link>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}
