import type { FicheNature } from '@/lib/termes/words';

type Named = { id: string; nom: string };

/** A fiche as it is given to everybody, by hand or by machine. Its names do not change within a version of the API. */
export type OpenFiche = {
  id: string;
  /** Its page. */
  url: string;
  nom: string;
  sigle: string;
  genre: Named & { nature: FicheNature | null };
  accroche: string;
  presentation: string;
  disciplines: Named[];
  publics: Named[];
  labels: Named[];
  adresse: string;
  codePostal: string;
  commune: { insee: string; nom: string } | null;
  epci: { siren: string; nom: string } | null;
  /** WGS84; of the place itself when `positionExacte`, else of its commune. */
  latitude: number | null;
  longitude: number | null;
  positionExacte: boolean;
  siteWeb: string;
  liens: string[];
  horaires: string;
  offres: string[];
  demandes: string[];
  accessible: boolean;
  accueilResidence: boolean;
  /** Empty unless somebody speaks for the fiche and agreed that they are published. */
  telephone: string;
  email: string;
  /** Whether somebody speaks for it. */
  reprise: boolean;
  /** The public file it came from; empty when a person wrote it. */
  source: string;
  /** ISO 8601. */
  updatedAt: string;
};

/** A fiche with everything that is known of it. */
export type KnownFiche = Omit<OpenFiche, 'url' | 'updatedAt' | 'reprise'> & {
  contactPublic: boolean;
  updatedAt: Date;
  reprise: boolean;
};

/**
 * What of a fiche may leave. Telephone and e-mail only when somebody speaks for it and agreed; of an artiste nobody
 * speaks for, who may be a person at home, neither address nor links, and no place but its commune (RGPD, article 5: no
 * more than is needed).
 */
export function openFiche(
  { id, contactPublic, updatedAt, ...known }: KnownFiche,
  { url, communePlace }: { url: string; communePlace: { latitude: number | null; longitude: number | null } },
): OpenFiche {
  // In the order people read: who it is, then where it is told.
  const fiche = { id, url, ...known };
  const agreed = fiche.reprise && contactPublic;
  const atHome = fiche.genre.nature === 'artiste' && !agreed;
  return {
    ...fiche,
    ...(atHome ? { adresse: '', positionExacte: false, ...communePlace } : {}),
    ...(atHome && !fiche.reprise ? { siteWeb: '', liens: [] } : {}),
    ...(agreed ? {} : { telephone: '', email: '' }),
    updatedAt: updatedAt.toISOString(),
  };
}
