import { z } from 'zod';
import type { Geometry, Place } from '../words';

/** What a source says of one commune; what it does not say stays as it is. */
export type CommuneData = {
  insee: string;
  nom?: string;
  codesPostaux?: string[];
  population?: number;
  epci?: { code: string; nom: string };
  place?: Place;
  contour?: Geometry;
};

/** What a source says of the territory. */
export type TerritoireData = {
  /** « geo.api.gouv.fr », or names of files. */
  source: string;
  communes: CommuneData[];
  /** Of the whole département. */
  contour: Geometry | null;
  /** Whether the list of communes is the one of today: those we did not know are then added. */
  complete: boolean;
};

const position = z.array(z.number()).min(2);
const ring = z.array(position).min(4);
export const geometrySchema = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]) satisfies z.ZodType<Geometry>;

/** « 88196 », « 2A004 », « 97101 ». */
export const INSEE = /^(\d{2}|2[AB])\d{3}$/;

/** Several sources as one, the later ones first to be believed. */
export function mergeTerritoires(parts: TerritoireData[]): TerritoireData {
  const communes = new Map<string, CommuneData>();
  for (const one of parts.flatMap((part) => part.communes))
    communes.set(one.insee, { ...communes.get(one.insee), ...one });
  return {
    source: parts.map(({ source }) => source).join(', '),
    communes: [...communes.values()],
    contour: parts.findLast(({ contour }) => contour)?.contour ?? null,
    complete: parts.some(({ complete }) => complete),
  };
}

/** Mainland France and Corsica, with room to spare. */
const MAINLAND = { south: 41, north: 51.5, west: -5.5, east: 10 };

/** Whether a place can be one of this département; beyond the seas only that it is on Earth. */
export function isPlausible({ latitude, longitude }: Place, departement: string) {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return false;
  if (departement.startsWith('97')) return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return (
    latitude > MAINLAND.south &&
    latitude < MAINLAND.north &&
    longitude > MAINLAND.west &&
    longitude < MAINLAND.east
  );
}
