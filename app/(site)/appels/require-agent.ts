import { notFound } from 'next/navigation';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';

/** Pages of the agents: for others they are not there; who is not signed in may be one. */
export async function requireAgentPage() {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  return actor;
}
