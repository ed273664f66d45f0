import { searchable } from '@/lib/core/text';
import type { Champ } from '../words';

/** A public list whose columns are known. Names of columns as searches compare them. */
export type KnownSource = {
  source: string;
  /** Shown on fiches as where they come from. */
  nom: string;
  /** Columns that tell this list from any other. */
  needs: readonly string[];
  columns: Readonly<Record<string, Champ>>;
  genre: string;
  labels: readonly string[];
};

/** The national lists of the ministère de la Culture and of the CNC, Licence Ouverte; every département has the same. */
export const knownSources: readonly KnownSource[] = [
  {
    source: 'bibliotheques',
    nom: 'Ministère de la Culture, bibliothèques publiques',
    needs: ['code bib', 'nom de l etablissement', 'code insee commune'],
    columns: {
      'nom de l etablissement': 'nom',
      'code bib': 'identifiant',
      'libelle 2': 'adresse',
      complement: 'adresse',
      adresse: 'adresse',
      cp: 'codePostal',
      ville: 'commune',
      'code insee commune': 'insee',
      latitude: 'latitude',
      longitude: 'longitude',
      geolocalisation: 'position',
    },
    genre: 'bibliotheque',
    labels: [],
  },
  {
    source: 'festivals',
    nom: 'Ministère de la Culture, festivals',
    needs: ['nom du festival', 'identifiant', 'commune principale de deroulement'],
    columns: {
      'nom du festival': 'nom',
      identifiant: 'identifiant',
      'commune principale de deroulement': 'commune',
      'code postal de la commune principale de deroulement': 'codePostal',
      'code insee commune': 'insee',
      'numero de voie': 'adresse',
      'type de voie rue avenue boulevard etc': 'adresse',
      'nom de la voie': 'adresse',
      'adresse postale': 'adresse',
      'complement d adresse facultatif': 'adresse',
      'site internet du festival': 'siteWeb',
      'adresse e mail': 'email',
      'discipline dominante': 'disciplines',
      'sous categorie spectacle vivant': 'disciplines',
      'periode principale de deroulement du festival': 'horaires',
      'geocodage xy': 'position',
    },
    genre: 'festival',
    labels: [],
  },
  {
    source: 'musees',
    nom: 'Ministère de la Culture, base Muséofile',
    needs: ['identifiant', 'nom officiel', 'domaine thematique'],
    columns: {
      identifiant: 'identifiant',
      'nom officiel': 'nom',
      'nom usage': 'nom',
      adresse: 'adresse',
      lieu: 'adresse',
      'code postal': 'codePostal',
      ville: 'commune',
      histoire: 'presentation',
      'domaine thematique': 'disciplines',
      telephone: 'telephone',
      url: 'siteWeb',
      geolocalisation: 'position',
    },
    genre: 'musee',
    labels: ['musee-de-france'],
  },
  {
    source: 'cinemas',
    nom: 'CNC, salles de cinéma',
    needs: ['depcom', 'fauteuils', 'nautoc'],
    columns: {
      nautoc: 'identifiant',
      'n auto': 'identifiant',
      nometab: 'nom',
      'nom etablissement': 'nom',
      commune: 'commune',
      depcom: 'insee',
      'code commune': 'insee',
      ae: 'labels',
      'art et essai': 'labels',
      fauteuils: 'jauge',
    },
    genre: 'cinema',
    labels: [],
  },
  {
    source: 'basilic',
    nom: 'Ministère de la Culture, Basilic',
    needs: ['nom', 'type equipement ou lieu', 'code insee'],
    columns: {
      nom: 'nom',
      'identifiant deps a partir de 2022': 'identifiant',
      'type equipement ou lieu': 'genre',
      'label et appellation': 'labels',
      domaine: 'disciplines',
      'sous domaine': 'disciplines',
      adresse: 'adresse',
      'code postal': 'codePostal',
      'libelle geographique': 'commune',
      'code insee': 'insee',
      latitude: 'latitude',
      longitude: 'longitude',
    },
    genre: '',
    labels: [],
  },
];

/** The list that has these columns, or null. */
export function recogniseSource(colonnes: readonly string[]): KnownSource | null {
  const names = new Set(colonnes.map(searchable));
  return knownSources.find(({ needs }) => needs.every((name) => names.has(name))) ?? null;
}
