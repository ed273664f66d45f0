import { distanceKm, type Place } from '@/lib/communes/words';
import { ofPlace } from './names';

/** Latitudes then longitudes between which a part of France lies, a little widened. */
const boxes: readonly (readonly [south: number, north: number, west: number, east: number])[] = [
  [41.2, 51.3, -5.4, 9.8], // metropolitan France
  [15.8, 16.6, -61.9, -60.9], // Guadeloupe
  [14.3, 14.95, -61.3, -60.7], // Martinique
  [17.8, 18.2, -63.2, -62.7], // Saint-Martin, Saint-Barthélemy
  [2.0, 6.0, -54.7, -51.5], // Guyane
  [-21.5, -20.8, 55.1, 55.9], // La Réunion
  [-13.1, -12.5, 44.9, 45.4], // Mayotte
  [46.7, 47.2, -56.5, -56.0], // Saint-Pierre-et-Miquelon
  [-23.0, -17.9, 163.3, 168.3], // Nouvelle-Calédonie
  [-28.0, -7.5, -155.0, -134.0], // Polynésie française
  [-14.6, -13.1, -178.4, -175.9], // Wallis-et-Futuna
];

/** Whether a place (WGS84, degrees) lies in France, overseas included, or just beside. */
export const isInFrance = (latitude: number, longitude: number) =>
  boxes.some(
    ([south, north, west, east]) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );

const degrees = (value: number) => value.toLocaleString('fr-FR', { maximumFractionDigits: 4 });
const shownPlace = (latitude: number, longitude: number) => `${degrees(latitude)} ; ${degrees(longitude)}`;

/** Why coordinates cannot be right, in French; null when they can. */
export function positionFault(latitude: number, longitude: number): string | null {
  if (isInFrance(latitude, longitude)) return null;
  const place = shownPlace(latitude, longitude);
  if (isInFrance(longitude, latitude))
    return `La position (${place}) tombe hors de France : latitude et longitude semblent inversées.`;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return `La position (${place}) n’est pas en degrés. Il faut une latitude et une longitude (WGS 84).`;
  return `La position (${place}) tombe hors de France.`;
}

export type Around = { insee: string; nom: string; latitude: number | null; longitude: number | null };

/** Coordinates of a commune may be some 15 km off, and the largest ones reach as far again. */
const FAR_KM = 30;
/** Communes of Guyane, and those of Polynésie and Nouvelle-Calédonie made of several islands, are as large as départements. */
const FAR_IN_VAST_KM = 300;
const VAST = /^(973|987|988)/;

/** What is said of a place too far from the commune it is said to be in; null when it may be there, or nobody knows. */
export function farFromCommune(place: Place, { insee, nom, latitude, longitude }: Around): string | null {
  if (latitude === null || longitude === null) return null;
  const km = distanceKm(place, { latitude, longitude });
  if (km <= (VAST.test(insee) ? FAR_IN_VAST_KM : FAR_KM)) return null;
  const apart = Math.round(km).toLocaleString('fr-FR');
  return `La position (${shownPlace(place.latitude, place.longitude)}) est à ${apart}\u00a0km ${ofPlace(nom)}, laissée de côté\u202f: la fiche prend la place de sa commune`;
}
