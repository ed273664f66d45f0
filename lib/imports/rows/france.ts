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

/** Why coordinates cannot be right, in French; null when they can. */
export function positionFault(latitude: number, longitude: number): string | null {
  if (isInFrance(latitude, longitude)) return null;
  const place = `${latitude.toLocaleString('fr-FR', { maximumFractionDigits: 4 })} ; ${longitude.toLocaleString('fr-FR', { maximumFractionDigits: 4 })}`;
  if (isInFrance(longitude, latitude))
    return `La position (${place}) tombe hors de France : latitude et longitude semblent inversées.`;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return `La position (${place}) n’est pas en degrés. Il faut une latitude et une longitude (WGS 84).`;
  return `La position (${place}) tombe hors de France.`;
}
