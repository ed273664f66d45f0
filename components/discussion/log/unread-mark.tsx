import { plural } from '@/lib/core/text';
import { since } from './day-label';
import type { UnreadLine } from './use-reading';

/** Counts stop at a hundred: past it, the number would be wrong. */
const COUNTED = 99;

/** « 3 nouveaux messages depuis 9 h 12 », above the first of them. */
export function UnreadMark({ line, today }: { line: UnreadLine; today: Date }) {
  const count =
    line.count > COUNTED
      ? `Plus de ${COUNTED}\u00a0nouveaux messages`
      : plural(line.count, 'nouveau message', 'nouveaux messages');
  return (
    <li className="non-lus" id="nouveaux">
      {count} depuis {since(new Date(line.at), today)}
    </li>
  );
}
