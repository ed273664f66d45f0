import { withdrawAdhesionAction } from '@/app/espaces/[slug]/actions';
import { SentAdhesions } from '@/components/adhesions/sent-adhesions';
import { listOwnAdhesions } from '@/lib/adhesions/queries';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { onDay } from '@/lib/core/dates';

/** One's own requests that wait for an answer; nothing when there are none. */
export async function SentRequestsSection({ actor }: { actor: Connecte }) {
  const adhesions = await listOwnAdhesions(actor);
  const today = now();
  return (
    <SentAdhesions
      adhesions={adhesions.map(({ id, createdAt, espace }) => ({
        id,
        ...espace,
        sentence: `Envoyée ${onDay(createdAt, today)}. La réponse viendra par e-mail.`,
      }))}
      withdraw={withdrawAdhesionAction}
    />
  );
}
