import { ClaimSection } from '@/components/referents/claim-section';
import { currentActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { claimState } from '@/lib/referents/queries';

/** The way to speaking for this fiche. */
export async function ClaimAside({ slug, ficheId }: { slug: string; ficheId: string }) {
  const state = await claimState(await currentActor(), ficheId);
  return <ClaimSection slug={slug} state={state} today={now()} />;
}
