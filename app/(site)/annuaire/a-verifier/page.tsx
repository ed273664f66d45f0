import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { AskedLetters } from '@/components/referents/asked-letters';
import { RevendicationList } from '@/components/referents/revendication-list';
import { SignalementList } from '@/components/signalements/signalement-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { currentActor, currentPath } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { countAskedLetters } from '@/lib/referents/asked-letters';
import { listRevendications } from '@/lib/referents/keepers';
import { listSignalements } from '@/lib/signalements/queries';
import { acceptRevendicationAction, refuseRevendicationAction } from '../[slug]/referents/actions';
import { acceptSignalementAction, refuseSignalementAction } from './actions';
import { revendicationItems, signalementItems } from './items';

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export const metadata: Metadata = { title: 'À vérifier' };

/** The agents' desk: who asks to speak for a fiche, and what people say is wrong. Oldest first. */
export default async function VerifierPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: await currentPath() }));
  if (!isAgent(actor)) notFound();
  const page = pageNumber((await searchParams).page);
  const today = now();
  const [letters, revendications, signalements] = await Promise.all([
    countAskedLetters(actor),
    // The oldest ones only: each answer brings up the next.
    listRevendications(actor, 1),
    listSignalements(actor, page),
  ]);
  const empty = letters.waiting + revendications.total + signalements.total === 0;
  return (
    <>
      <PageTitle
        title="À vérifier"
        lead={
          empty
            ? 'Les demandes et les signalements de l’annuaire arrivent ici.'
            : 'Les plus anciens d’abord. Chaque réponse part par e-mail.'
        }
      />
      <div className="corps page pile-section">
        <BureauOnglets current="verifier" />
        <SuspendedNotice actor={actor} />
        {empty ? (
          <EmptyState drawing="pret" title="Tout est vérifié">
            <p>Vous recevrez un e-mail le matin s’il arrive quelque chose.</p>
          </EmptyState>
        ) : null}
        <AskedLetters {...letters} />
        <RevendicationList
          revendications={revendicationItems(revendications.items, today)}
          withFiche
          total={revendications.total}
          accept={acceptRevendicationAction}
          refuse={refuseRevendicationAction}
        />
        <SignalementList
          signalements={signalementItems(signalements.items, today)}
          withFiche
          total={signalements.total}
          accept={acceptSignalementAction}
          refuse={refuseSignalementAction}
        />
        <Pagination
          page={signalements.page}
          pages={signalements.pages}
          href={(n) => paths.verifier({ page: String(n) })}
          label="Pages des signalements"
        />
      </div>
    </>
  );
}
