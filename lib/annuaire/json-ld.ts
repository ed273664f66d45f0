import type { FichePage } from './queries';

/** Types of schema.org that say more than « Organization », by genre. */
const types: Record<string, string> = {
  archives: 'ArchiveOrganization',
  artiste: 'PerformingGroup',
  bibliotheque: 'Library',
  cinema: 'MovieTheater',
  commune: 'GovernmentOrganization',
  compagnie: 'TheaterGroup',
  ecole: 'School',
  enseignement: 'EducationalOrganization',
  ensemble: 'MusicGroup',
  exposition: 'ArtGallery',
  librairie: 'BookStore',
  lieu: 'PerformingArtsTheater',
  musee: 'Museum',
  patrimoine: 'LandmarksOrHistoricalBuildings',
};
const byNature = { lieu: 'EventVenue', artiste: 'PerformingGroup', structure: 'Organization' } as const;
/** Those that are places: only they have coordinates, a capacity and pictures of their walls. */
const places = new Set([
  'BookStore',
  'EventVenue',
  'Library',
  'MovieTheater',
  'Museum',
  'PerformingArtsTheater',
  'LandmarksOrHistoricalBuildings',
  'ArtGallery',
]);

type Shown = Omit<FichePage, 'canEdit' | 'canDelete' | 'mine'>;

/**
 * A fiche as search engines read it (schema.org, JSON-LD 1.1). Telephone and e-mail only when everybody may see them.
 */
export function ficheJsonLd(
  fiche: Shown,
  addresses: { page: string; photos: readonly string[] },
): Record<string, unknown> {
  const type = types[fiche.genre.id] ?? byNature[fiche.genre.nature ?? 'structure'];
  const { latitude, longitude, positionExacte, salle } = fiche;
  const open = !fiche.contactPrive;
  const isPlace = places.has(type);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': type,
    '@id': addresses.page,
    url: addresses.page,
    name: fiche.nom,
    alternateName: fiche.sigle,
    description: fiche.accroche || fiche.presentation.split('\n')[0],
    address: fiche.commune
      ? withoutEmpty({
          '@type': 'PostalAddress',
          streetAddress: fiche.adresse,
          postalCode: fiche.codePostal,
          addressLocality: fiche.commune.nom,
          addressCountry: 'FR',
        })
      : undefined,
    geo:
      isPlace && positionExacte && latitude !== null && longitude !== null
        ? { '@type': 'GeoCoordinates', latitude, longitude }
        : undefined,
    telephone: open ? fiche.telephone : '',
    email: open ? fiche.email : '',
    sameAs: [fiche.siteWeb, ...fiche.liens].filter(Boolean),
    image: addresses.photos,
    maximumAttendeeCapacity: isPlace ? (salle?.jauge ?? undefined) : undefined,
    amenityFeature:
      isPlace && fiche.accessible
        ? { '@type': 'LocationFeatureSpecification', name: 'Accessible en fauteuil roulant', value: true }
        : undefined,
  });
}

const withoutEmpty = (object: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Inside a `<script>` no text may close it or open a comment. */
export const scriptText = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');
