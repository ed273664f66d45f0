import type { Position } from '@/lib/annuaire/received';
import { readNumber, splitPosition } from './cells';
import { firstOf, type Said } from './cells-of';
import { type Around, farFromCommune, positionFault } from './france';

export type ReadPosition = { position: Position | null; remarques: string[] } | { raison: string };

const none = (remarques: string[] = []): ReadPosition => ({ position: null, remarques });

/** The two texts that say where: in two columns, else in one. */
function texts(said: Said): [string, string] | null {
  const [latitude, longitude] = [firstOf(said, 'latitude'), firstOf(said, 'longitude')];
  if (latitude || longitude) return [latitude, longitude];
  const both = firstOf(said, 'position');
  return both ? (splitPosition(both) ?? [both, '']) : null;
}

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/**
 * Where a row says it is (WGS84). Kept to the decimetre, and left out when it is far from the commune of the row.
 * @param exacte whether it is the place of a building: a row without an address has that of its commune
 */
export function readPosition(said: Said, exacte: boolean, commune: Around): ReadPosition {
  const found = texts(said);
  if (!found) return none();
  const [latitude, longitude] = found.map(readNumber);
  if (latitude === null || latitude === undefined || longitude === null || longitude === undefined)
    return none([`Position illisible, laissée de côté : ${found.filter(Boolean).join(' ; ').slice(0, 60)}`]);
  // What tables write where they know nothing.
  if (latitude === 0 && longitude === 0) return none();
  const raison = positionFault(latitude, longitude);
  if (raison) return { raison };
  const far = farFromCommune({ latitude, longitude }, commune);
  if (far) return none([far]);
  return { position: { latitude: rounded(latitude), longitude: rounded(longitude), exacte }, remarques: [] };
}
