import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { PageTitle } from '@/components/layout/page-title';
import { KeeperList } from '@/components/referents/keeper-list';
import { RevendicationList } from '@/components/referents/revendication-list';
import { ShareForm } from '@/components/referents/share-form';
import { ShareList } from '@/components/referents/share-list';
import { SignalementList } from '@/components/signalements/signalement-list';
import { ButtonLink } from '@/components/ui/button';
import { currentActor, currentPath } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { fullDate, onDay } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { getKeepers, listFicheRevendications } from '@/lib/referents/keepers';
import { listFicheSignalements } from '@/lib/signalements/queries';
import { acceptSignalementAction, refuseSignalementAction } from '../../a-verifier/actions';
import { revendicationItems, signalementItems } from '../../a-verifier/items';
import {
  acceptRevendicationAction,
  leaveFicheAction,
  refuseRevendicationAction,
  removeReferentAction,
  shareFicheAction,
  withdrawShareAction,
} from './actions';

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: 'Qui tient la fiche', robots: { index: false } };

/** For who speaks for a fiche, and for agents: with whom, who asks to, who was invited. */
export default async function ReferentsPage({ params }: Props) {
  const { slug } = await params;
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: await currentPath() }));
  const keepers = await getKeepers(actor, slug).catch((error) => {
    if (isAppError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  const { fiche, mine, agent, referents, shares } = keepers;
  const [revendications, signalements] = await Promise.all([
    listFicheRevendications(actor, fiche.id),
    listFicheSignalements(actor, fiche.id),
  ]);
  const today = now();
  return (
    <>
      <PageTitle
        title="Qui tient cette fiche"
        lead={fiche.nom}
        crumbs={[
          { label: 'Annuaire', href: paths.annuaire() },
          { label: fiche.nom, href: paths.fiche(fiche.slug) },
        ]}
        action={
          <ButtonLink href={paths.ficheModifier(fiche.slug)} variant="secondaire" prefetch={false}>
            Modifier la fiche
          </ButtonLink>
        }
      />
      <div className="page corps formulaire">
        <SuspendedNotice actor={actor} />
        <KeeperList
          ficheId={fiche.id}
          slug={fiche.slug}
          nom={fiche.nom}
          keepers={referents.map(({ since, ...keeper }) => ({
            ...keeper,
            me: keeper.compteId === actor.id,
            since: fullDate(since),
          }))}
          leave={leaveFicheAction}
          remove={agent ? removeReferentAction : undefined}
        />
        <RevendicationList
          revendications={revendicationItems(revendications, today)}
          withFiche={false}
          accept={acceptRevendicationAction}
          refuse={refuseRevendicationAction}
        />
        <SignalementList
          signalements={signalementItems(signalements, today)}
          withFiche={false}
          accept={acceptSignalementAction}
          refuse={refuseSignalementAction}
        />
        <ShareForm ficheId={fiche.id} mine={mine} action={shareFicheAction} />
        <ShareList
          shares={shares.map(({ sentAt, ...share }) => ({ ...share, sent: onDay(sentAt, today) }))}
          withdraw={withdrawShareAction}
        />
      </div>
    </>
  );
}
