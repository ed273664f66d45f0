import { of } from '@/lib/core/text';

/** A commune as it is offered in a field. */
export type CommuneChoice = {
  insee: string;
  nom: string;
  codePostal: string;
  /** « à 12 km de Gérardmer »: where it is, for who hesitates between two; absent for the towns themselves. */
  pres?: string;
};

/** « Gérardmer (88400) »: what the field shows, and what it sends. */
export const communeLabel = ({ nom, codePostal }: Pick<CommuneChoice, 'nom' | 'codePostal'>) =>
  codePostal ? `${nom} (${codePostal})` : nom;

/** Degrees of WGS84. */
export type Place = { latitude: number; longitude: number };

/** An outline as GeoJSON has it (RFC 7946): rings of [longitude, latitude], the first of a polygon outside. */
export type Geometry =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] };

/** A town that a map names; rank 1 before all others. */
export type Ville = Place & { nom: string; rang: 1 | 2 | 3 };

/** Where map tiles come from, and what their owner wants written beside them. */
export type Tuiles = { url: string; credit: string };

/** What lies under every map: outline when one was loaded, towns, tiles when the instance sets them. */
export type CarteFond = { contour: Geometry | null; villes: Ville[]; tuiles: Tuiles | null };

const EARTH_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two places as the crow flies (haversine, mean radius of the Earth). */
export function distanceKm(a: Place, b: Place): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2);
  const east = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = north ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** « à 11 km »; below one kilometre « sur place ». */
export const distanceWords = (km: number) =>
  km < 1 ? 'sur place' : `à ${Math.round(km).toLocaleString('fr-FR')}\u00a0km`;

/** « du Thillot », « des Rouges-Eaux », « de La Bresse », « d’Épinal ». */
export const ofTown = (nom: string) => {
  const article = /^(Le|Les) (.+)$/.exec(nom);
  return article ? `${article[1] === 'Le' ? 'du' : 'des'} ${article[2]}` : of(nom);
};

const FARTHEST_KM = 60;

/** « à 12 km de Gérardmer », the nearest of some towns; nothing for one of them, or when all are far. */
export function nearestTown(place: Place, towns: readonly (Place & { nom: string })[], own: string) {
  if (towns.some(({ nom }) => nom === own)) return undefined;
  const [nearest] = towns
    .map((town) => ({ nom: town.nom, km: Math.max(1, Math.round(distanceKm(place, town))) }))
    .sort((a, b) => a.km - b.km);
  return nearest && nearest.km <= FARTHEST_KM ? `à ${nearest.km}\u00a0km ${ofTown(nearest.nom)}` : undefined;
}
