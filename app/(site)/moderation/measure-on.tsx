import { MeasureNotice } from '@/components/moderation/measure-notice';
import { currentActor } from '@/lib/auth/current-actor';
import { type MeasureRef, measuresOn } from '@/lib/moderation/queries/measures-on';

/** What moderation says of a content, on its page: for who wrote it, and the agents when it is hidden. */
export async function MeasureOn({ kind, id, hidden, mine }: MeasureRef & { hidden: boolean; mine: boolean }) {
  if (!hidden && !mine) return null;
  const measure = (await measuresOn(await currentActor(), [{ kind, id }])).get(id);
  return hidden || measure ? <MeasureNotice kind={kind} measure={measure} /> : null;
}
