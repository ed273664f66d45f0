import type { Metadata } from 'next';
import { SuspendedNotice } from '@/app/suspended-notice';
import { Countdown } from '@/components/appels/countdown';
import { AnswerPanel } from '@/components/appels/page/answer-panel';
import { AppelDocuments } from '@/components/appels/page/documents';
import { AppelFacts } from '@/components/appels/page/facts';
import { ManagePanel } from '@/components/appels/page/manage-panel';
import { AppelNotices } from '@/components/appels/page/state-notice';
import { PageTitle } from '@/components/layout/page-title';
import { appelCle } from '@/lib/appels/tell-interested';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { shortened } from '@/lib/core/text';
import { readNotifications } from '@/lib/notifications/read';
import {
  followAppelAction,
  openFromAppelAction,
  restoreAppelAction,
  unfollowAppelAction,
  withdrawAppelAction,
} from './actions';
import { currentAppel } from './current-appel';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

const EXTRAIT = 220;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { titre, emetteur, description, slug, etat } = await currentAppel((await params).slug);
  return {
    title: `${titre}${emetteur ? ` (${emetteur})` : ''}`,
    description: shortened(description, EXTRAIT),
    alternates: { canonical: env().publicUrl.origin + paths.appel(slug) },
    ...(etat === 'publie' ? {} : { robots: { index: false } }),
  };
}

const paragraphs = (text: string) => text.split(/\n{2,}/).filter(Boolean);

export default async function AppelDetailPage({ params, searchParams }: Props) {
  const appel = await currentAppel((await params).slug);
  const [{ fait }, actor] = await Promise.all([searchParams, currentActor()]);
  if (actor.kind === 'compte') await readNotifications(actor.id, [appelCle(appel.id)]);
  const { titre, description, disciplines } = appel;
  return (
    <>
      <PageTitle title={titre} crumbs={[{ label: 'Appels à projets', href: paths.appels() }]} />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          <AppelNotices appel={appel} fait={typeof fait === 'string' ? fait : undefined} />
          <div className="pile">
            <p className="decompte--grand">
              <Countdown appel={appel} today={now()} />
            </p>
            <AppelFacts appel={appel} />
          </div>
          <div className="pile">
            <div className="texte">
              {paragraphs(description).map((paragraph, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same
                <p key={index} className="paragraphe">
                  {paragraph}
                </p>
              ))}
            </div>
            {disciplines.length > 0 && (
              <ul className="puces" aria-label="Disciplines">
                {disciplines.map(({ id, nom }) => (
                  <li key={id} className="puce">
                    {nom}
                  </li>
                ))}
              </ul>
            )}
          </div>
          <AppelDocuments documents={appel.documents} />
        </div>
        <aside className="pile-large" aria-label="Répondre">
          <AnswerPanel
            appel={appel}
            signedIn={actor.kind === 'compte'}
            suspended={<SuspendedNotice actor={actor} />}
            follow={followAppelAction}
            unfollow={unfollowAppelAction}
            openProject={openFromAppelAction}
          />
          {appel.canManage && (
            <ManagePanel appel={appel} withdraw={withdrawAppelAction} restore={restoreAppelAction} />
          )}
        </aside>
      </div>
    </>
  );
}
