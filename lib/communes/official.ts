import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { searchable } from '@/lib/core/text';

const communesFile = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    type: z.string(),
    departement: z.string().optional(),
    codesPostaux: z.array(z.string()).default([]),
    population: z.number().default(0),
    /** Of a former commune, or a part of one: the commune it is in today. */
    chefLieu: z.string().optional(),
    commune: z.string().optional(),
    anciensCodes: z.array(z.string()).default([]),
  }),
);
export type OfficialCommune = z.output<typeof communesFile>[number];
const epciFile = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    membres: z.array(z.object({ code: z.string(), nom: z.string() })),
  }),
);
/** From the root, where every process of ours starts: pages import files too, and their bundle holds no data. */
const folder = path.join(process.cwd(), 'node_modules/@etalab/decoupage-administratif/data');

const decoupage = async (name: 'communes' | 'epci'): Promise<unknown> =>
  JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));

/** The communes of a département as the official geography has them (COG), without coordinates. */
export async function readCommunes(departement: string) {
  const all = communesFile.parse(await decoupage('communes'));
  return all.filter((one) => one.type === 'commune-actuelle' && one.departement === departement);
}

/** Every commune of France, with former ones and parts of cities, which name the commune they are in. */
export const readAllCommunes = async (): Promise<OfficialCommune[]> =>
  communesFile.parse(await decoupage('communes'));

const KINDS: Record<string, string> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

/**
 * « CA d'Epinal » as people write it: « Communauté d’agglomération d’Épinal ». The file has its own abbreviations,
 * typewriter apostrophes, and capitals without the accents that the names of its communes have.
 */
export function epciName(nom: string, communes: string[]): string {
  const accented = new Map(communes.map((one) => [searchable(one), one]));
  return nom
    .replace(/^(CC|CA|CU)(?=\s)/, (kind) => KINDS[kind] ?? kind)
    .replaceAll("'", '’')
    .replace(/[\p{L}-]+/gu, (word) =>
      /^\p{Lu}/u.test(word) ? (accented.get(searchable(word)) ?? word) : word,
    );
}

/** Which intercommunality (SIREN and name) each commune belongs to. */
export async function readEpci(): Promise<Map<string, { code: string; nom: string }>> {
  const all = epciFile.parse(await decoupage('epci'));
  return new Map(
    all.flatMap(({ code, nom, membres }) => {
      const one = {
        code,
        nom: epciName(
          nom,
          membres.map((membre) => membre.nom),
        ),
      };
      return membres.map((membre) => [membre.code, one] as const);
    }),
  );
}
