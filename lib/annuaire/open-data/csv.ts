import { CSV_BOM, csvLine } from '@/lib/core/csv';
import type { OpenFiche } from './open-fiche';

type Cell = string | number | null;
const names = (list: readonly { nom: string }[]) => list.map(({ nom }) => nom).join(', ');
const yes = (value: boolean) => (value ? 'oui' : 'non');

/** Columns of the CSV and what each holds; lists in one cell, apart by commas or, for sentences and links, by « | ». */
const columns: Record<string, (fiche: OpenFiche) => Cell> = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  nom: ({ nom }) => nom,
  sigle: ({ sigle }) => sigle,
  genre: ({ genre }) => genre.nom,
  nature: ({ genre }) => genre.nature,
  accroche: ({ accroche }) => accroche,
  disciplines: ({ disciplines }) => names(disciplines),
  publics: ({ publics }) => names(publics),
  labels: ({ labels }) => names(labels),
  adresse: ({ adresse }) => adresse,
  code_postal: ({ codePostal }) => codePostal,
  code_insee: ({ commune }) => commune?.insee ?? '',
  commune: ({ commune }) => commune?.nom ?? '',
  siren_epci: ({ epci }) => epci?.siren ?? '',
  epci: ({ epci }) => epci?.nom ?? '',
  latitude: ({ latitude }) => latitude,
  longitude: ({ longitude }) => longitude,
  position_exacte: ({ positionExacte }) => yes(positionExacte),
  telephone: ({ telephone }) => telephone,
  email: ({ email }) => email,
  site_web: ({ siteWeb }) => siteWeb,
  liens: ({ liens }) => liens.join(' | '),
  horaires: ({ horaires }) => horaires,
  offres: ({ offres }) => offres.join(' | '),
  demandes: ({ demandes }) => demandes.join(' | '),
  accessible: ({ accessible }) => yes(accessible),
  accueil_residence: ({ accueilResidence }) => yes(accueilResidence),
  reprise: ({ reprise }) => yes(reprise),
  source: ({ source }) => source,
  mise_a_jour: ({ updatedAt }) => updatedAt,
};

export const openCsvHead = () => CSV_BOM + csvLine(Object.keys(columns));

/** One row per fiche: UTF-8, semicolons, formulas disarmed. */
export const openCsvLine = (fiche: OpenFiche) => csvLine(Object.values(columns).map((cell) => cell(fiche)));
