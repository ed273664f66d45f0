import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { BlockForm } from '@/components/moderation/block-form';
import { ModerateButton } from '@/components/moderation/moderate-button';
import { ReportForm } from '@/components/moderation/report-form';
import { ReportLink } from '@/components/moderation/report-link';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/lib/auth/current-actor';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { canModerate } from '@/lib/moderation/policy';
import { getReportable } from '@/lib/moderation/queries/report';
import { cibleWords } from '@/lib/moderation/words';
import { takeUpAction } from '../moderation/actions';
import { blockCompteAction, reportContentAction } from './actions';

export const metadata: Metadata = { title: 'Signaler', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Reports one content to the agents, in a few seconds for who is signed in. */
export default async function SignalerPage({ searchParams }: Props) {
  const params = await searchParams;
  const actor = await currentActor();
  const found = await getReportable(actor, { cible: params.cible, id: params.id }).catch((error) => {
    if (isAppError(error)) notFound();
    throw error;
  });
  const { kind, id, titre, chemin, auteurs, mine } = found;
  const other =
    actor.kind === 'compte' ? auteurs.find((one) => one.id !== actor.id && !one.agent) : undefined;
  const people =
    kind === 'compte' ? [] : auteurs.filter((one) => actor.kind !== 'compte' || one.id !== actor.id);
  const agent = canModerate(actor);
  const sent = params.fait === 'envoye';
  const mailed = params.fait === 'mail';
  return (
    <>
      <PageTitle title={`Signaler ${cibleWords[kind].ce}`} lead={titre} />
      <div className="page corps formulaire">
        <div className="pile-section">
          {sent && (
            <Notice tone="reussite" title="Merci, votre signalement est arrivé" live>
              <p>
                Un agent le lira, en général sous deux jours ouvrés, et vous dira par e-mail ce qu’il a
                décidé.
              </p>
            </Notice>
          )}
          {mailed && (
            <Notice tone="reussite" title="Presque fini : confirmez par e-mail" live>
              <p>
                Nous venons de vous écrire. Ouvrez le lien du message : un agent lira alors votre signalement.
              </p>
            </Notice>
          )}
          {mine && (
            <Notice tone="information" title="C’est vous qui l’avez écrit">
              <p>Vous pouvez le modifier ou le retirer vous-même, là où il se trouve.</p>
            </Notice>
          )}
          {agent && !mine && kind !== 'conversation' && (
            <Notice tone="information" title="Vous êtes agent : décidez vous-même, ou confiez le cas">
              <p>Un cas s’ouvre. Son auteur lira votre raison, et pourra contester.</p>
              <ModerateButton cible={kind} id={id} quoi={cibleWords[kind].ce} action={takeUpAction} />
            </Notice>
          )}
          {!sent && !mailed && !mine && (!agent || kind === 'conversation') && (
            <ReportForm
              cible={kind}
              id={id}
              adresse={new URL(chemin, env().publicUrl).href}
              motifs={found.motifs}
              articles={found.articles}
              signedIn={actor.kind === 'compte'}
              action={reportContentAction}
            />
          )}
          {people.length > 0 && (
            <section className="pile" aria-labelledby="personne">
              <h2 id="personne">C’est la personne qui pose problème ?</h2>
              <ul className="pile pile-courte">
                {people.map(({ id: compteId, nom }) => (
                  <li key={compteId} className="ligne">
                    {nom}{' '}
                    <ReportLink cible="compte" id={compteId} quoi={nom} block={actor.kind === 'compte'} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {other && kind === 'compte' && (
            <BlockForm compteId={other.id} nom={other.nom} action={blockCompteAction} />
          )}
          {kind !== 'compte' && (
            <p>
              <Link className="lien-suite" href={chemin} prefetch={false}>
                Revenir à la page
              </Link>
            </p>
          )}
          <p className="petit doux">
            <Link href={paths.charte()} prefetch={false}>
              Lire la charte
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}
