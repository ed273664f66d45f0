import { Notice } from '@/components/ui/notice';
import { suspendedSentence } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';

/** Says above a form, before anybody types, that what they write will not leave; nothing for who is not suspended. */
export function SuspendedNotice({ actor }: { actor: Actor }) {
  const suspendu = actor.kind === 'compte' ? actor.suspendu : undefined;
  if (!suspendu || suspendu.jusquau <= now()) return null;
  return <Notice tone="attention" title={suspendedSentence(suspendu)} />;
}
