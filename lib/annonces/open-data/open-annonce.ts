import { isoOf } from '@/lib/core/dates';
import type { AnnonceNature, AnnoncePart, AnnonceSens, AnnonceTransaction } from '../words';
import type { OpenRow } from './queries';

/** An annonce as it is given to everybody, by hand or by machine. Its names do not change within a version of the API. */
export type OpenAnnonce = {
  id: string;
  /** Its page. */
  url: string;
  etat: 'publiee' | 'pourvue';
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions: AnnonceTransaction[];
  titre: string;
  description: string;
  disciplines: { id: string; nom: string }[];
  /** Whom it is published for; null: a person, who is not named here. */
  structure: { nom: string; url: string } | null;
  commune: { insee: string; nom: string } | null;
  /** WGS84, of the commune. */
  latitude: number | null;
  longitude: number | null;
  rayonKm: number | null;
  /** Calendar days, ISO 8601. */
  disponibleDu: string | null;
  disponibleAu: string | null;
  limite: string | null;
  /** Euros. */
  prix: number | null;
  prixUnite: string;
  conditions: string;
  parts: AnnoncePart[];
  lienUrl: string;
  /** Moments, ISO 8601. */
  publishedAt: string | null;
  updatedAt: string;
  expiresAt: string | null;
};

type Known = { url: string; structureUrl: string; discipline: (id: string) => string };

const day = (date: Date | null) => date && isoOf(date);

export function openAnnonce(
  { slug: _, etat, fiche, disciplines, ...row }: OpenRow,
  known: Known,
): OpenAnnonce {
  return {
    id: row.id,
    url: known.url,
    etat: etat === 'pourvue' ? 'pourvue' : 'publiee',
    sens: row.sens,
    nature: row.nature,
    transactions: row.transactions,
    titre: row.titre,
    description: row.description,
    disciplines: disciplines.map((id) => ({ id, nom: known.discipline(id) })),
    structure: fiche?.etat === 'publiee' ? { nom: fiche.nom, url: known.structureUrl } : null,
    commune: row.commune,
    latitude: row.latitude,
    longitude: row.longitude,
    rayonKm: row.rayonKm,
    disponibleDu: day(row.disponibleDu),
    disponibleAu: day(row.disponibleAu),
    limite: day(row.limite),
    prix: row.prix,
    prixUnite: row.prixUnite,
    conditions: row.conditions,
    parts: row.parts,
    lienUrl: row.lienUrl,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
