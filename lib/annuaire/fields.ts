import { communeOfText } from '@/lib/communes/queries';
import type { Prisma, Tx } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { ofListe, type Terme, type TermeListe } from '@/lib/termes/words';
import type { FicheChanges } from './schema';
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
  if (genre !== undefined) {
    const found = ofListe(termes, 'genre').find(({ id }) => id === genre);
    const offered = termes.some(({ id, retired }) => id === genre && !retired);
    if (!found || !(offered || genre === former.genreId))
      throw invalid('genre', 'Choisissez ce qu’est cette structure.');
    columns.genreId = genre;
  }
  if (commune !== undefined) columns.communeInsee = await communeOfText(commune);
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
