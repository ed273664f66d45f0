import { Notice } from '@/components/ui/notice';
import { suspendedSentence, suspensionOf } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';

/** Says above a form, before anybody types, that what they write will not leave; nothing for who is not suspended. */
export function SuspendedNotice({ actor }: { actor: Actor }) {
  const suspendu = suspensionOf(actor);
  return suspendu && <Notice tone="attention" title={suspendedSentence(suspendu)} />;
}
