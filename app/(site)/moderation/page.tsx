import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { AssignForm } from '@/components/moderation/assign-form';
import { CaseView } from '@/components/moderation/case-view';
import { ClosedList } from '@/components/moderation/closed-list';
import { DecisionForm } from '@/components/moderation/decision-form';
import { Duty } from '@/components/moderation/duty';
import { FirstMessages } from '@/components/moderation/first-messages';
import { Queue } from '@/components/moderation/queue';
import { RecoursQueue } from '@/components/moderation/recours-queue';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { fullDate, isoDay, isoOf, longDay, noonOf } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listARelire } from '@/lib/forum/queries/relire';
import { canModerate } from '@/lib/moderation/policy';
import { type CasPage, getCas } from '@/lib/moderation/queries/cas';
import { countWaiting, listClosed, listQueue, listRecours } from '@/lib/moderation/queries/desk';
import { getPermanence } from '@/lib/moderation/queries/permanence';
import { recoursUntil } from '@/lib/moderation/when';
import { ageWords } from '@/lib/moderation/words';
import {
  assignCasAction,
  cancelDutyAction,
  correctDutyAction,
  decideCasAction,
  passDutyAction,
  takeUpAction,
} from './actions';

export const metadata: Metadata = { title: 'Modération', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What was reported first, when the charte still has it; else the agent chooses, rather than leave the first one. */
const firstArticle = ({ signalements, articles }: CasPage) =>
  articles.find(({ numero }) => numero === signalements[0]?.article)?.numero ?? null;

const done: Record<string, string> = {
  decide: 'C’est décidé : l’auteur et ceux qui ont signalé sont prévenus',
  confie: 'Ce cas est confié',
  relais: 'Le relais est passé',
  corrige: 'La permanence est corrigée',
  annule: 'La permanence est annulée',
};
const DAY_MS = 86_400_000;
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

/** The agents’ desk: what waits by theme, and the case that is looked at. */
export default async function ModerationPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canModerate(actor)) notFound();
  const params = await searchParams;
  const q = askedText(params.q);
  const closed = params.etat === 'clos';
  const today = now();
  const [waiting, queue, recours, permanence, premiers] = await Promise.all([
    countWaiting(actor),
    closed ? [] : listQueue(actor, q),
    closed ? [] : listRecours(actor),
    getPermanence(actor, today),
    closed || q ? { items: [], total: 0 } : listARelire(actor),
  ]);
  const numero = one(params.cas) || queue[0]?.items[0]?.numero;
  const cas =
    closed || !numero
      ? null
      : await getCas(actor, numero).catch((error) => {
          if (isAppError(error) && error.code === 'not_found') notFound();
          throw error;
        });
  const told = done[one(params.fait)];
  const empty = queue.length === 0 && recours.length === 0 && premiers.total === 0;
  return (
    <>
      <PageTitle
        title="Modération"
        lead={
          waiting.oldest
            ? `${plural(waiting.cas, 'cas ouvert', 'cas ouverts')}. Le plus ancien attend depuis ${ageWords(today.getTime() - waiting.oldest.getTime())}.`
            : 'Rien n’attend.'
        }
      />
      <div className="corps page">
        <BureauOnglets current="moderation" counts={{ moderation: waiting.cas + waiting.recours }} />
        <Duty
          nom={permanence.now?.nom ?? ''}
          jusquau={permanence.now ? longDay(noonOf(permanence.now.au)) : ''}
          turns={permanence.turns.map(({ du, au, ...turn }) => ({
            ...{ ...turn, du: isoOf(du), au: isoOf(au) },
            jours: `du ${fullDate(noonOf(du))} au ${fullDate(noonOf(au))}`,
          }))}
          agents={permanence.agents}
          du={isoDay(today)}
          au={isoDay(new Date(today.getTime() + 6 * DAY_MS))}
          action={passDutyAction}
          correct={correctDutyAction}
          cancel={cancelDutyAction}
        />
        {told && <Notice tone="reussite" title={told} live />}
        <nav className="onglets" aria-label="Cas">
          <Link href={paths.moderation()} prefetch={false} aria-current={closed ? undefined : 'page'}>
            À traiter
          </Link>
          <Link
            href={paths.moderation({ etat: 'clos' })}
            prefetch={false}
            aria-current={closed ? 'page' : undefined}
          >
            Décidés
          </Link>
          <Link href={paths.moderationJournal()} prefetch={false}>
            Journal
          </Link>
        </nav>
        {closed ? (
          <ClosedList
            q={q}
            found={await listClosed(actor, { q, page: pageNumber(params.page) })}
            now={today}
          />
        ) : (
          <div className="bureau">
            <section aria-labelledby="file-t" className="pile-large">
              <div className="pile">
                <h2 id="file-t">À traiter</h2>
                <SearchForm
                  label="Chercher un cas"
                  defaultValue={q}
                  action={paths.moderation()}
                  placeholder="un nom, un mot"
                />
              </div>
              {empty ? (
                <p className="doux">{q ? 'Aucun cas ouvert n’a ces mots.' : 'Aucun cas ouvert.'}</p>
              ) : (
                <div className="file">
                  <RecoursQueue items={recours} now={today} />
                  <Queue queue={queue} current={cas?.numero ?? ''} q={q} now={today} />
                  <FirstMessages
                    items={premiers.items}
                    total={premiers.total}
                    now={today}
                    action={takeUpAction}
                  />
                </div>
              )}
            </section>
            {cas ? (
              <section id="cas" aria-labelledby="cas-t" className="pile-section">
                <CaseView cas={cas} now={today} />
                {!cas.closedAt && (
                  <AssignForm
                    casId={cas.id}
                    agents={permanence.agents}
                    agentId={cas.agentId ?? actor.id}
                    action={assignCasAction}
                  />
                )}
                {cas.canDecide && (
                  <DecisionForm
                    key={cas.id}
                    casId={cas.id}
                    kind={cas.kind}
                    titre={cas.titre}
                    auteurNom={cas.auteurNom}
                    mesures={cas.mesures}
                    articles={cas.articles}
                    article={firstArticle(cas)}
                    par={actor.nom}
                    now={today.getTime()}
                    recours={fullDate(recoursUntil(today))}
                    action={decideCasAction}
                  />
                )}
                {!cas.canDecide && !cas.closedAt && (
                  <Notice tone="information" title="Vous en êtes l’auteur">
                    <p>Confiez ce cas à un collègue : c’est lui qui décide.</p>
                  </Notice>
                )}
              </section>
            ) : (
              <EmptyState drawing="vide" title="Rien à décider">
                <p>Les signalements arrivent ici, par thème, avec le temps qu’ils attendent.</p>
              </EmptyState>
            )}
          </div>
        )}
      </div>
    </>
  );
}
