import { BienvenueInvitation } from '@/components/bienvenue/invitation';
import type { Connecte } from '@/lib/comptes/actor';
import { isNewcomer } from '@/lib/comptes/queries/arrival';
import { endBienvenueAction } from './actions';

/** The offer of an introduction, on the pages where one arrives; nothing once it was taken or passed over. */
export async function BienvenueSection({
  actor,
  suite,
  className,
}: {
  actor: Connecte;
  /** The page it stands on. */
  suite: string;
  className?: string;
}) {
  if (!(await isNewcomer(actor))) return null;
  const offer = <BienvenueInvitation suite={suite} end={endBienvenueAction} />;
  return className ? <div className={className}>{offer}</div> : offer;
}
