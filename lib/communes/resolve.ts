import { db, type Tx } from '@/lib/core/db';
import { type OfficialCommune, readEpci } from './official';
import { officialIndex, sameName } from './official-index';
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
  const [known, { byCode, byName }] = await Promise.all([knownCommunes(), officialIndex()]);
  const there = new Map(known.map((commune) => [commune.insee, commune]));
  // An official refresh may know communes that the package does not.
  const newer = known.filter(({ insee }) => byCode.get(insee)?.code !== insee);
  const current = (one: OfficialCommune) => there.get(one.code) ?? toFound(one);

  function byInsee(insee: string): FoundCommune | null {
    const official = byCode.get(insee);
    return there.get(insee) ?? (official ? current(official) : null);
  }

  function among(named: FoundCommune[], codePostal: string): FoundCommune[] {
    const exact = named.filter(({ codesPostaux }) => codesPostaux.includes(codePostal));
    if (exact.length > 0 || !codePostal) return exact.length > 0 ? exact : named;
    // A postcode of large users (« cedex ») belongs to no commune, its first signs to the département.
    return named.filter(({ insee }) => startsAlike(insee, codePostal));
  }

  function byPlace({ codePostal, nom }: SaidCommune): FoundCommune[] {
    const key = sameName(nom);
    const newest = among(
      newer.filter((one) => sameName(one.nom) === key),
      codePostal,
    );
    return newest.length > 0 ? newest : among((byName.get(key) ?? []).map(current), codePostal);
  }

  function resolve(said: SaidCommune): Resolved {
    const { insee, codePostal, nom } = said;
    const coded = insee ? byInsee(insee) : null;
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
    const wanted = [...new Set(insee)].flatMap((code) => {
      const official = there.has(code) ? undefined : byCode.get(code);
      return official ? [official] : [];
    });
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
