import type { z } from 'zod';
import { communeOfText } from '@/lib/communes/queries';
import type { Prisma, Tx } from '@/lib/core/db';
import { invalid, isAppError } from '@/lib/core/errors';
import { parse, readAll } from '@/lib/core/parse';
import { ofListe, type Terme, type TermeListe } from '@/lib/termes/words';
import { type FicheChanges, ficheChanges } from './schema';
import type { FicheChamp } from './words';

/** What a fiche has already, of what cannot be read without it. */
export type Former = {
  genreId?: string;
  disciplines?: readonly string[];
  publics?: readonly string[];
  labels?: readonly string[];
  communeInsee?: string | null;
};

/** The columns of a fiche that a person may write, the room and the place on the map apart. */
export type FicheColumns = Pick<
  Prisma.FicheUncheckedUpdateInput,
  Exclude<FicheChamp, 'position' | 'salle'> | 'contactPublic'
>;

type Listed = 'disciplines' | 'publics' | 'labels';
const listeOf: Record<Listed, TermeListe> = { disciplines: 'discipline', publics: 'public', labels: 'label' };

/**
 * Reads the form of a fiche. When it is refused its commune is looked for too, which else comes later (`columnsOf`): all
 * that is wrong is said at once.
 * @throws AppError `invalid` with one sentence per field
 */
export async function parseFiche<S extends z.ZodType>(schema: S, input: unknown): Promise<z.output<S>> {
  try {
    return parse(schema, input);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { data } = ficheChanges.pick({ commune: true }).safeParse(input);
    await readAll(
      () => Promise.reject(error),
      () => communeOfText(data?.commune),
    );
    throw error;
  }
}

/**
 * The columns that say what was typed.
 * @param termes with those no longer offered: a fiche keeps what it had
 * @throws AppError `invalid` naming `genre` or `commune`
 */
export async function columnsOf(
  { genre, commune, salle, ...given }: FicheChanges,
  termes: readonly (Terme & { retired: boolean })[],
  former: Former = {},
): Promise<FicheColumns> {
  const columns: FicheColumns = { ...given };
  const requireGenre = () => {
    const found = ofListe(termes, 'genre').find(({ id }) => id === genre);
    const offered = termes.some(({ id, retired }) => id === genre && !retired);
    if (genre !== undefined && (!found || !(offered || genre === former.genreId)))
      throw invalid('genre', 'Choisissez ce qu’est cette structure.');
  };
  const [, communeInsee] = await readAll(requireGenre, () => communeOfText(commune));
  if (genre !== undefined) columns.genreId = genre;
  if (commune !== undefined) columns.communeInsee = communeInsee;
  for (const name of ['disciplines', 'publics', 'labels'] as const) {
    const ids = given[name];
    if (!ids) continue;
    const kept = termes.filter(
      ({ id, liste, retired }) =>
        liste === listeOf[name] && ids.includes(id) && (!retired || former[name]?.includes(id)),
    );
    columns[name] = kept.map(({ id }) => id);
  }
  return columns;
}

/** Where a fiche stands when nobody said better: in the middle of its commune. And its postcode, when it has only one. */
export async function placeIn(tx: Tx, communeInsee: string | null) {
  const commune = communeInsee
    ? await tx.commune.findUnique({
        where: { insee: communeInsee },
        select: { latitude: true, longitude: true, codesPostaux: true },
      })
    : null;
  return {
    latitude: commune?.latitude ?? null,
    longitude: commune?.longitude ?? null,
    positionExacte: false,
    onlyPostcode: commune?.codesPostaux.length === 1 ? (commune.codesPostaux[0] ?? '') : '',
  };
}
