import type { ReceivedFiche } from '@/lib/annuaire/received';
import { probablySame } from '@/lib/annuaire/similar';
import { distanceKm } from '@/lib/communes/words';
import type { Tx } from '@/lib/core/db';
import { searchable } from '@/lib/core/text';

const NEAR_KM = 0.1;
/** Fiches of one commune that are compared, at most; a large city has fewer of one genre. */
const MOST = 20_000;

type Candidate = {
  id: string;
  nom: string;
  genreId: string;
  communeInsee: string | null;
  communeNom: string;
  latitude: number | null;
  longitude: number | null;
  positionExacte: boolean;
  /** Numbers under which the source of the file knows it. */
  numbers: string[];
};

/** The fiche a new row probably means. `sure`: the same under a number that changed; no need to ask. */
export type Match = { ficheId: string; raison: string; sure: boolean };

async function candidatesIn(tx: Tx, source: string, insee: readonly string[]) {
  const rows = await tx.$queryRaw<Candidate[]>`
    select fiche.id, fiche.nom, fiche."genreId", fiche."communeInsee", commune.nom as "communeNom",
      fiche.latitude, fiche.longitude, fiche."positionExacte",
      array(select "sourceId" from fiche_sources number where number."ficheId" = fiche.id and number.source = ${source})
        as numbers
    from fiches fiche join communes commune on commune.insee = fiche."communeInsee"
    where fiche."communeInsee" = any(${[...new Set(insee)]}) order by fiche.id limit ${MOST}`;
  const byCommune = new Map<string, Candidate[]>();
  for (const row of rows) {
    const key = row.communeInsee ?? '';
    byCommune.set(key, [...(byCommune.get(key) ?? []), row]);
  }
  return byCommune;
}

function metres({ champs: { position } }: ReceivedFiche, { latitude, longitude, positionExacte }: Candidate) {
  if (!position?.exacte || !positionExacte || latitude === null || longitude === null) return null;
  const km = distanceKm(position, { latitude, longitude });
  return km <= NEAR_KM ? Math.round(km * 1_000) : null;
}

/** The likeliest first: the same name, nearly the same, then the same kind of place nearby. */
function matchOf(
  row: ReceivedFiche,
  inCommune: readonly Candidate[],
  inFile: (sourceId: string) => boolean,
): Match | null {
  const { nom, genreId } = row.champs;
  // The file itself tells some apart from this row.
  const among = inCommune.filter(({ numbers }) => !numbers.some(inFile));
  const alike = among.filter((one) => one.genreId === genreId);
  const named = (one: Candidate) => searchable(one.nom) === searchable(nom);
  const again = alike.find((one) => named(one) && one.numbers.length > 0);
  if (again) return { ficheId: again.id, raison: 'Son identifiant a changé.', sure: true };
  const same = alike.find(named) ?? among.find(named);
  if (same) return { ficheId: same.id, raison: 'Même nom et même commune.', sure: false };
  const close = alike.find((one) => probablySame(nom, one.nom, one.communeNom));
  const beside = close ?? alike.find((one) => metres(row, one) !== null);
  if (!beside) return null;
  const apart = metres(row, beside);
  const parts = [
    'Même commune',
    ...(close ? ['noms voisins'] : []),
    ...(apart === null ? [] : [`à ${apart} m l’une de l’autre`]),
  ];
  return { ficheId: beside.id, raison: `${parts.join(', ')}.`, sure: false };
}

/**
 * For rows under numbers that nobody knows yet, the fiche each probably means: same name and commune, nearly the same
 * name, or the same kind of place within a hundred metres.
 * @param inFile whether the file has a row of this number
 */
export async function findMatches(
  tx: Tx,
  source: string,
  rows: readonly ReceivedFiche[],
  inFile: (sourceId: string) => boolean,
): Promise<Map<number, Match>> {
  if (rows.length === 0) return new Map();
  const byCommune = await candidatesIn(
    tx,
    source,
    rows.map(({ champs }) => champs.communeInsee),
  );
  const found = new Map<number, Match>();
  for (const row of rows) {
    const match = matchOf(row, byCommune.get(row.champs.communeInsee) ?? [], inFile);
    if (match) found.set(row.ligne, match);
  }
  return found;
}
