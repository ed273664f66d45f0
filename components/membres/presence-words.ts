import { relativeDay } from '@/lib/core/dates';

type Seen = { present: boolean; lastSeenAt: Date | null };

/** The word beside the dot: « en ligne », « dernière visite hier », « pas encore venu ». */
export function presenceWords({ present, lastSeenAt }: Seen, today: Date): string {
  if (present) return 'en ligne';
  if (!lastSeenAt) return 'aucune visite encore';
  const day = relativeDay(lastSeenAt, today);
  return `dernière visite ${/^\d/.test(day) ? `le ${day}` : day}`;
}

type Person = Seen & { structures: string[]; fonction: string };

/** Structure or function, then presence: what stands under a name. */
export const underName = (person: Person, today: Date, me: boolean): string =>
  [person.structures[0] ?? person.fonction, me ? 'vous' : presenceWords(person, today)]
    .filter(Boolean)
    .join(', ');
