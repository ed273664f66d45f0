import { db, type Tx } from '@/lib/core/db';
import { type OfficialCommune, readAllCommunes, readEpci } from './official';
import { communeSearch } from './typed';

/** What a row of a public file says of its commune; each may be empty. */
export type SaidCommune = { insee: string; codePostal: string; nom: string };
export type FoundCommune = {
  insee: string;
  nom: string;
  codesPostaux: string[];
  departement: string;
  latitude: number | null;
  longitude: number | null;
};
export type Resolved = { commune: FoundCommune } | { raison: string };

export type CommuneResolver = {
  /** The commune that a row means: by its INSEE code, else by postcode and name; or why none. */
  resolve: (said: SaidCommune) => Resolved;
  /** Writes down those of these communes that the table lacks: other départements are known only once they are needed. */
  ensure: (tx: Tx, insee: readonly string[]) => Promise<void>;
};

const same = (nom: string) =>
  communeSearch(nom)
    .replace(/\b(cedex|cdx)( \d+)?$/, '')
    .replace(/^(le|la|les|l) /, '')
    .trim();

/** Départements are two signs, three overseas: « 88 », « 2A », « 974 ». */
const departementOf = (code: string) => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));

/** The postal département that holds these postcodes: Corsica's begin with 20. */
const startsAlike = (insee: string, codePostal: string) =>
  departementOf(codePostal) === departementOf(insee) || (/^2[AB]/.test(insee) && codePostal.startsWith('20'));

async function knownCommunes(): Promise<FoundCommune[]> {
  return db.commune.findMany({
    select: {
      insee: true,
      nom: true,
      codesPostaux: true,
      departement: true,
      latitude: true,
      longitude: true,
    },
  });
}

const toFound = ({ code, nom, codesPostaux, departement }: OfficialCommune): FoundCommune => ({
  insee: code,
  nom,
  codesPostaux,
  departement: departement ?? departementOf(code),
  latitude: null,
  longitude: null,
});

/**
 * Resolves the communes of a file, wherever in France: what the table has first (an official refresh may know more than
 * the package), then the official geography of the package, former communes and parts of cities included.
 */
export async function communeResolver(): Promise<CommuneResolver> {
  const [known, official] = await Promise.all([knownCommunes(), readAllCommunes()]);
  const byInsee = new Map<string, FoundCommune>();
  const byName = new Map<string, FoundCommune[]>();
  const missing = new Map<string, OfficialCommune>();
  const add = (commune: FoundCommune) => {
    byInsee.set(commune.insee, commune);
    const key = same(commune.nom);
    byName.set(key, [...(byName.get(key) ?? []), commune]);
  };
  for (const commune of known) add(commune);
  for (const one of official)
    if (one.type === 'commune-actuelle' && !byInsee.has(one.code)) {
      add(toFound(one));
      missing.set(one.code, one);
    }
  // A former commune leads to today's, by its code and by its name.
  for (const one of official) {
    for (const former of one.anciensCodes) {
      const today = byInsee.get(one.code);
      if (today && !byInsee.has(former)) byInsee.set(former, today);
    }
    if (one.type === 'commune-actuelle') continue;
    const today = byInsee.get(one.chefLieu ?? one.commune ?? '');
    if (!today) continue;
    if (!byInsee.has(one.code)) byInsee.set(one.code, today);
    const key = same(one.nom);
    const there = byName.get(key) ?? [];
    if (!there.includes(today)) byName.set(key, [...there, today]);
  }

  function byPlace({ codePostal, nom }: SaidCommune): FoundCommune[] {
    const named = byName.get(same(nom)) ?? [];
    const exact = named.filter(({ codesPostaux }) => codesPostaux.includes(codePostal));
    if (exact.length > 0 || !codePostal) return exact.length > 0 ? exact : named;
    // A postcode of large users (« cedex ») belongs to no commune, its first signs to the département.
    return named.filter(({ insee }) => startsAlike(insee, codePostal));
  }

  function resolve(said: SaidCommune): Resolved {
    const { insee, codePostal, nom } = said;
    const coded = insee ? byInsee.get(insee) : undefined;
    if (coded) return { commune: coded };
    const unknown = insee ? `Le code Insee ${insee} n’existe pas` : '';
    if (!nom) {
      if (unknown) return { raison: `${unknown}.` };
      return { raison: codePostal ? 'Le nom de la commune manque.' : 'La commune manque.' };
    }
    const [only, ...others] = byPlace(said);
    if (only && others.length === 0) return { commune: only };
    const where = codePostal ? `«\u00a0${nom}\u00a0» (${codePostal})` : `«\u00a0${nom}\u00a0»`;
    const why = only ? `plusieurs communes s’appellent ${where}` : `nous ne trouvons pas de commune ${where}`;
    const sentence = unknown ? `${unknown}, et ${why}.` : `${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
    return { raison: only ? `${sentence} Précisez laquelle par son code Insee.` : sentence };
  }

  async function ensure(tx: Tx, insee: readonly string[]) {
    const wanted = [...new Set(insee)].flatMap((code) => missing.get(code) ?? []);
    if (wanted.length === 0) return;
    const epci = await readEpciOnce();
    const groups = new Map(wanted.flatMap(({ code }) => epci.get(code) ?? []).map((one) => [one.code, one]));
    await tx.epci.createMany({ data: [...groups.values()], skipDuplicates: true });
    await tx.commune.createMany({
      data: wanted.map(({ code, nom, codesPostaux, departement, population }) => ({
        insee: code,
        nom,
        recherche: communeSearch(nom),
        codesPostaux,
        departement: departement ?? departementOf(code),
        epciCode: epci.get(code)?.code ?? null,
        population,
      })),
      skipDuplicates: true,
    });
  }

  let epci: ReturnType<typeof readEpci> | undefined;
  const readEpciOnce = () => {
    epci ??= readEpci();
    return epci;
  };
  return { resolve, ensure };
}
