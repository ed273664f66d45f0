import { distanceKm, type Place, type Ville } from '@/lib/communes/words';
import { of } from '@/lib/core/text';

const FARTHEST_KM = 60;

/** « du Thillot », « des Rouges-Eaux », « de La Bresse », « d’Épinal ». */
export const ofTown = (nom: string) => {
  const article = /^(Le|Les) (.+)$/.exec(nom);
  return article ? `${article[1] === 'Le' ? 'du' : 'des'} ${article[2]}` : of(nom);
};

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
