import { createHash } from 'node:crypto';
import type { ReceivedFiche } from '@/lib/annuaire/received';
import { distanceKm } from '@/lib/communes/words';
import { searchable } from '@/lib/core/text';
import type { Ligne } from '../reading/table';
import { type ReadRow, type RowContext, readRow } from '../rows/read-row';

export type GoodRow = ReceivedFiche & { remarques: string[] };
/** A row that looks like an earlier one of the same file. */
export type Twin = { jumelle: number; raison: string; same: boolean };

type Seen = {
  ligne: number;
  derived: boolean;
  adresse: string;
  place: { latitude: number; longitude: number } | null;
};

const NEAR_KM = 0.05;

const shortDigest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 10);

const besides = (one: Seen, other: Seen) =>
  one.place !== null && other.place !== null && distanceKm(one.place, other.place) <= NEAR_KM;

/**
 * Reads rows one after the other and remembers what it has seen: which numbers the file has, and which of its rows look
 * alike. Two rows of one number are told apart by what else they say, so that each can be known again next time.
 */
export function rowReader(context: RowContext) {
  const numbers = new Map<string, { ligne: number; empreinte: string }>();
  const places = new Map<string, Seen[]>();

  function twinOf(read: Extract<ReadRow, { champs: object }>, ligne: number): Twin | null {
    const { champs, sourceId, derived, empreinte } = read;
    const first = numbers.get(sourceId);
    if (first?.empreinte === empreinte)
      return { jumelle: first.ligne, raison: `La ligne ${first.ligne} dit la même chose.`, same: true };
    const key = `${searchable(champs.nom)}|${champs.communeInsee}|${champs.genreId}`;
    const seen: Seen = {
      ligne,
      derived,
      adresse: searchable(champs.adresse ?? ''),
      place: champs.position?.exacte ? champs.position : null,
    };
    const others = places.get(key) ?? [];
    places.set(key, [...others, seen]);
    if (first)
      return {
        jumelle: first.ligne,
        raison: derived
          ? `Même nom et même commune que la ligne ${first.ligne}.`
          : `Même identifiant que la ligne ${first.ligne}.`,
        same: false,
      };
    const alike = others.find(
      (other) =>
        derived ||
        other.derived ||
        (other.adresse !== '' && other.adresse === seen.adresse) ||
        besides(other, seen),
    );
    return alike
      ? { jumelle: alike.ligne, raison: `Même nom et même commune que la ligne ${alike.ligne}.`, same: false }
      : null;
  }

  return {
    /** Every number the rows read so far have. */
    has: (sourceId: string) => numbers.has(sourceId),
    read({ ligne, cellules }: Ligne): { raison: string } | { row: GoodRow; twin: Twin | null } {
      const read = readRow(context, cellules);
      if ('raison' in read) return read;
      const twin = twinOf(read, ligne);
      const { champs, empreinte, remarques } = read;
      const shared = numbers.has(read.sourceId) && !twin?.same;
      const sourceId = shared
        ? `${read.sourceId}~${shortDigest([champs.nom, champs.communeInsee, champs.adresse])}`
        : read.sourceId;
      if (!numbers.has(sourceId)) numbers.set(sourceId, { ligne, empreinte });
      return { row: { ligne, sourceId, empreinte, champs, ficheId: null, remarques }, twin };
    },
  };
}
