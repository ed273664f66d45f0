import { onDay } from '@/lib/core/dates';

type Seen = { present: boolean; lastSeenAt: Date | null };

/** The word beside the dot: « en ligne », « dernière visite hier », « aucune visite encore ». */
export function presenceWords({ present, lastSeenAt }: Seen, today: Date): string {
  if (present) return 'en ligne';
  if (!lastSeenAt) return 'aucune visite encore';
  return `dernière visite ${onDay(lastSeenAt, today)}`;
}

type Person = Seen & { structures: string[]; fonction: string };

/** Structure or function, then presence: what stands under a name. */
export const underName = (person: Person, today: Date, me: boolean): string =>
  [person.structures[0] ?? person.fonction, me ? 'vous' : presenceWords(person, today)]
    .filter(Boolean)
    .join(', ');
