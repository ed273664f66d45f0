import { distanceKm, ofTown, type Place, type Ville } from '@/lib/communes/words';

const FARTHEST_KM = 60;

/**
 * « À 22 km d’Épinal, 17 km de Gérardmer »: the two nearest of the larger towns that a map names, the place's own commune
 * aside. Empty where there is none within sixty kilometres.
 */
export function nearbyTowns(place: Place, villes: readonly Ville[], own = ''): string {
  const near = villes
    .filter(({ nom, rang }) => nom !== own && rang <= 2)
    .map((ville) => ({ nom: ville.nom, km: Math.round(distanceKm(place, ville)) }))
    .filter(({ km }) => km >= 1 && km <= FARTHEST_KM)
    .sort((a, b) => a.km - b.km)
    .slice(0, 2);
  return near.length > 0 ? `À ${near.map(({ nom, km }) => `${km}\u00a0km ${ofTown(nom)}`).join(', ')}.` : '';
}
