import type { Actor } from '@/lib/comptes/actor';
import { db, Prisma } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { remembered } from '@/lib/core/remembered';
import { getInstance } from '@/lib/instance/queries';
import { readTyped } from './typed';
import {
  type CarteFond,
  type CommuneChoice,
  communeLabel,
  type Geometry,
  nearestTown,
  type Ville,
} from './words';

type Row = {
  insee: string;
  nom: string;
  codesPostaux: string[];
  recherche: string;
  departement: string;
  latitude: number | null;
  longitude: number | null;
};

const toChoice = (
  { insee, nom, codesPostaux }: Pick<Row, 'insee' | 'nom' | 'codesPostaux'>,
  code = '',
): CommuneChoice => ({
  insee,
  nom,
  codePostal: codesPostaux.find((one) => code && one.startsWith(code)) ?? codesPostaux[0] ?? '',
});

/** Fields offer the territory. Communes elsewhere are there for fiches that an import brought from them. */
const inTerritory = Prisma.sql`departement = (select "departementCode" from instance limit 1)`;

function findRows({ words, code }: { words: string; code: string }, limit: number, where = inTerritory) {
  // `words` holds letters, figures and single spaces only: nothing LIKE would read as a sign.
  const inName = Prisma.sql`(recherche like ${`${words}%`} or recherche like ${`% ${words}%`})`;
  const hasCode = Prisma.sql`(insee = ${code} or exists (
    select from unnest("codesPostaux") as postal where postal like ${`${code}%`}))`;
  return db.$queryRaw<Row[]>`
    select insee, nom, "codesPostaux", recherche, departement, latitude, longitude from communes
    where ${words ? inName : Prisma.sql`true`} and ${code ? hasCode : Prisma.sql`true`}
      and ${where}
    order by recherche = ${words} desc, recherche like ${`${words}%`} desc, population desc, nom
    limit ${limit}`;
}

/** Towns that everybody around knows, to say where a village is. */
const TOWNS = 14;

/** The largest towns whose place is known. */
async function largestTowns(departement: string, most: number) {
  const rows = await db.commune.findMany({
    where: { departement, latitude: { not: null }, longitude: { not: null } },
    orderBy: [{ population: 'desc' }, { insee: 'asc' }],
    take: most,
    select: { nom: true, latitude: true, longitude: true },
  });
  return rows.map(({ nom, latitude, longitude }) => ({
    nom,
    latitude: latitude ?? 0,
    longitude: longitude ?? 0,
  }));
}

/**
 * Communes whose name or postcode begins like what was typed, the likeliest first. Accents, dashes and « st » for
 * « saint » do not matter; a word inside the name counts too.
 * @param limit at most 20
 */
export async function completeCommunes(q: string, limit = 8): Promise<CommuneChoice[]> {
  const typed = readTyped(q);
  if (!typed.words && !typed.code) return [];
  const rows = await findRows(typed, Math.min(limit, 20));
  const towns = rows[0] ? await largestTowns(rows[0].departement, TOWNS) : [];
  return rows.map((row) => {
    const { latitude, longitude, nom } = row;
    const placed = latitude !== null && longitude !== null;
    return {
      ...toChoice(row, typed.code),
      pres: placed ? nearestTown({ latitude, longitude }, towns, nom) : undefined,
    };
  });
}

/** A commune by its INSEE code, or null. */
export async function getCommune(insee: string): Promise<CommuneChoice | null> {
  const row = await db.commune.findUnique({
    where: { insee },
    select: { insee: true, nom: true, codesPostaux: true },
  });
  return row && toChoice(row);
}

const withoutArticle = (recherche: string) => recherche.replace(/^(le|la|les|l) /, '');

/**
 * The commune meant by what a form sent (name, postcode, or « nom (code postal) »), or null when nothing was typed.
 * @throws AppError `invalid` naming `field`, with the names that come near
 */
export async function communeOfText(text: string | undefined, field = 'commune'): Promise<string | null> {
  if (!text?.trim()) return null;
  const typed = readTyped(text);
  const rows = typed.words || typed.code ? await findRows(typed, 20) : [];
  const isExact = ({ recherche }: Row) =>
    [recherche, withoutArticle(recherche)].includes(typed.words || recherche);
  // What a fiche from elsewhere has is kept when its form is sent again: name and postcode, both.
  const elsewhere = rows.length === 0 && typed.words && typed.code;
  const exact = (elsewhere ? await findRows(typed, 20, Prisma.sql`true`) : rows).filter(isExact);
  const [only, ...others] = exact;
  if (only && others.length === 0) return only.insee;
  const near = rows.slice(0, 4).map((row) => communeLabel(toChoice(row, typed.code)));
  throw invalid(
    field,
    near.length
      ? `Précisez la commune : ${near.join(', ')} ?`
      : 'Nous ne trouvons pas cette commune dans le département. Essayez son code postal.',
  );
}

/** Towns that maps may name; they choose among them by what has room. */
const VILLES = 60;
const rankOf = (index: number): Ville['rang'] => (index < 2 ? 1 : index < 14 ? 2 : 3);

/** What lies under every map of the territory. The outline is null until one is loaded. */
export async function getCarteFond(_actor: Actor): Promise<CarteFond> {
  const { departementCode, tuilesUrl, tuilesCredit } = await getInstance();
  const [territoire, villes] = await remembered(`carte ${departementCode}`, () =>
    Promise.all([
      db.territoire.findUnique({ where: { code: departementCode }, select: { contour: true } }),
      largestTowns(departementCode, VILLES),
    ]),
  );
  return {
    contour: (territoire?.contour ?? null) as Geometry | null,
    villes: villes.map((ville, index) => ({ ...ville, rang: rankOf(index) })),
    tuiles: tuilesUrl ? { url: tuilesUrl, credit: tuilesCredit } : null,
  };
}

export type TerritoireFacts = {
  communes: number;
  /** Whether maps draw the département. */
  contour: boolean;
  /** Where the last refresh came from and when; null: from the packages of the first start. */
  source: { nom: string; date: Date } | null;
};

/** What is known of the territory, for who looks after it. */
export async function getTerritoireFacts(_actor: Actor): Promise<TerritoireFacts> {
  const { departementCode } = await getInstance();
  const [communes, territoire] = await Promise.all([
    db.commune.count({ where: { departement: departementCode } }),
    db.territoire.findUnique({
      where: { code: departementCode },
      select: { source: true, updatedAt: true, contour: true },
    }),
  ]);
  return {
    communes,
    contour: Boolean(territoire?.contour),
    source: territoire && { nom: territoire.source, date: territoire.updatedAt },
  };
}
