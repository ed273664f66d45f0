import { createHash } from 'node:crypto';
import type { Actor } from '@/lib/comptes/actor';
import { csvLine } from '@/lib/core/csv';
import { db, type Prisma } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';

/**
 * Columns of the schema « équipements » of the Socle commun des données locales, version 0.1.5
 * (https://schema.data.gouv.fr/scdl/equipements/0.1.5/documentation.html).
 */
const COLUMNS = [
  'COLL_NOM',
  'COLL_SIRET',
  'EQUIP_UID',
  'EQUIP_THEME',
  'EQUIP_CODE',
  'EQUIP_TYPE',
  'EQUIP_NOM',
  'ADR_NUMERO',
  'ADR_NOMVOIE',
  'ADR_CODEPOSTAL',
  'ADR_COMMUNE',
  'ADR_CLE_INTEROP',
  'ERP_ID',
  'ERP_TYPE',
  'ERP_CATEGORIE',
  'EQUIP_LAT',
  'EQUIP_LONG',
  'EQUIP_OUVERTURE',
  'EQUIP_TEL',
  'EQUIP_EMAIL',
  'EQUIP_WEB',
] as const;

/** « Equipement culturel », the eighth family of its nomenclature; we know of no finer level than the family. */
const THEME = 'Equipement culturel';
const FAMILY = '08000000';
/** `EQUIP_UID` ends in three figures: `^[0-9A-B]{5}-[0-9]{8}-[0-9]{3}$`. */
const NUMBERS = 999;

const select = {
  id: true,
  etat: true,
  nom: true,
  adresse: true,
  codePostal: true,
  latitude: true,
  longitude: true,
  telephone: true,
  email: true,
  siteWeb: true,
  horaires: true,
  contactPublic: true,
  genre: { select: { nom: true } },
  commune: { select: { insee: true, nom: true, codesPostaux: true } },
  _count: { select: { referents: true } },
} satisfies Prisma.FicheSelect;
export type Venue = Prisma.FicheGetPayload<{ select: typeof select }>;

/** What patterns of the schema let through: Latin letters, figures, hyphens, straight apostrophes and spaces. */
const plain = (text: string, others = "'0-9") =>
  text
    .replaceAll('’', "'")
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replace(new RegExp(`[^a-zA-Z\\u00C0-\\u00FF\\s${others}-]`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** « 12 bis rue de la Gare »: the number, « 99999 » where there is none (as the schema asks), and the street. */
export function splitAddress(adresse: string, commune: string): { numero: string; voie: string } {
  const line = adresse.split('\n').find((one) => /\p{L}{3}/u.test(one)) ?? '';
  const found = /^\s*(\d{1,5}(?:\/\d{1,5})?(?:\s?(?:bis|ter|quater|[a-d])\b)?)\s*,?\s+(.+)$/i.exec(line);
  const voie = plain(found?.[2] ?? line);
  return {
    numero: found?.[1] && voie.length >= 3 ? found[1].toLowerCase().replace(/(\d)([a-z])/, '$1 $2') : '99999',
    voie: voie.length >= 3 ? voie : plain(commune),
  };
}

/** « 0329000000 », or nothing: twelve signs at most, and no sign a spreadsheet would read as a formula. */
export function plainPhone(telephone: string) {
  const digits = telephone
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)33/, '0');
  return /^0\d{9}$/.test(digits) ? digits : '';
}

/** Hours as OpenStreetMap writes them; other words have no place in this file. */
const openingHours = (horaires: string) =>
  /^(24\/7|((Mo|Tu|We|Th|Fr|Sa|Su|PH)[-,;\s\d:+]*)+)$/.test(horaires.trim()) ? horaires.trim() : '';

const webAddress = (text: string) => (/^https?:\/\//.test(text) && URL.canParse(text) ? text : '');

/**
 * The number of a venue in its commune, 1 to 999: drawn from the fiche's id, so that it stays when others come and go. Where
 * an older venue has it, the next that is free; null when none is.
 * @param taken the numbers older venues of the commune have
 */
export function venueNumber(id: string, taken: ReadonlySet<number>): number | null {
  if (taken.size >= NUMBERS) return null;
  const drawn = createHash('sha256').update(id).digest().readUInt32BE();
  for (let at = drawn % NUMBERS; ; at = (at + 1) % NUMBERS) if (!taken.has(at + 1)) return at + 1;
}

type Collectivite = { nom: string; siret: string };

/** One row of the file; null for a venue that lacks what the schema requires. */
export function equipementLine(
  { nom: collectivite, siret }: Collectivite,
  { commune, genre, latitude, longitude, _count, ...venue }: Venue,
  numero: number,
): string | null {
  const postal = venue.codePostal || commune?.codesPostaux[0] || '';
  if (!commune || latitude === null || longitude === null || !/^\d{5}$/.test(postal)) return null;
  const code = `${FAMILY}-${String(numero).padStart(3, '0')}`;
  const agreed = _count.referents > 0 && venue.contactPublic;
  const { numero: numeroVoie, voie } = splitAddress(venue.adresse, commune.nom);
  const cells: Record<(typeof COLUMNS)[number], string | number> = {
    COLL_NOM: collectivite,
    COLL_SIRET: siret,
    EQUIP_UID: `${commune.insee}-${code}`,
    EQUIP_THEME: THEME,
    EQUIP_CODE: code,
    EQUIP_TYPE: genre.nom.replaceAll(',', ' ').slice(0, 140),
    EQUIP_NOM: venue.nom.slice(0, 256),
    ADR_NUMERO: numeroVoie,
    ADR_NOMVOIE: voie,
    ADR_CODEPOSTAL: postal,
    ADR_COMMUNE: plain(commune.nom, ''),
    ADR_CLE_INTEROP: '',
    ERP_ID: '',
    ERP_TYPE: '',
    ERP_CATEGORIE: '',
    EQUIP_LAT: latitude,
    EQUIP_LONG: longitude,
    EQUIP_OUVERTURE: openingHours(venue.horaires),
    EQUIP_TEL: agreed ? plainPhone(venue.telephone) : '',
    EQUIP_EMAIL: agreed ? venue.email : '',
    EQUIP_WEB: webAddress(venue.siteWeb),
  };
  return csvLine(
    COLUMNS.map((column) => cells[column]),
    ',',
  );
}

/** The fourteen figures of a SIRET somewhere in what the publisher says of itself. */
export const siretIn = (editeur: string) =>
  /SIRET\D{0,5}((?:\d\s?){14})/i.exec(editeur)?.[1]?.replace(/\s/g, '') ?? '';

const BATCH = 500;

/**
 * The venues of the annuaire as a CSV of the SCDL « équipements » 0.1.5, in pieces: UTF-8, commas, without a byte order
 * mark, as the SCDL asks. Closed venues are left out but keep their numbers, and so are those without a commune or
 * coordinates, which the schema requires.
 */
export async function* streamEquipements(_actor: Actor): AsyncGenerator<string> {
  yield csvLine(COLUMNS, ',');
  const { departementNom, editeur } = await getInstance();
  const first = editeur.split('\n')[0]?.trim();
  const collectivite = { nom: (first || departementNom).slice(0, 140), siret: siretIn(editeur) };
  const numbers = new Map<string, Set<number>>();
  for (let last = ''; ; ) {
    const venues = await db.fiche.findMany({
      where: {
        id: { gt: last },
        OR: [{ genre: { nature: 'lieu' } }, { salle: { isNot: null } }],
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select,
    });
    for (const venue of venues) {
      if (!venue.commune) continue;
      const taken = numbers.get(venue.commune.insee) ?? new Set();
      const numero = venueNumber(venue.id, taken);
      if (numero === null) continue;
      numbers.set(venue.commune.insee, taken.add(numero));
      const line = venue.etat === 'publiee' && equipementLine(collectivite, venue, numero);
      if (line) yield line;
    }
    last = venues.at(-1)?.id ?? '';
    if (venues.length < BATCH) return;
  }
}
