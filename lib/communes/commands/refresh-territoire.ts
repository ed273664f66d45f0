import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { db, Prisma, type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid } from '@/lib/core/errors';
import { getInstance } from '@/lib/instance/queries';
import { canRefreshTerritoire } from '../policy';
import type { CommuneData, TerritoireData } from '../territoire/data';
import { dissolve } from '../territoire/outline';
import { simplify } from '../territoire/simplify';
import { communeSearch } from '../typed';
import type { Geometry } from '../words';

/** Degrees: some 30 metres for a commune, 65 for the département. */
const COMMUNE_TOLERANCE = 0.0003;
const TERRITOIRE_TOLERANCE = 0.0006;
/** Share of the communes whose outlines must be there before they are taken together for the whole. */
const ENOUGH = 0.95;

export type Refreshed = {
  /** Communes brought up to date, and added. */
  communes: number;
  ajoutees: number;
  /** Of which with coordinates, with an outline. */
  placees: number;
  contours: number;
  /** Codes that the source has and we do not, twenty at most: communes that no longer exist, most often. */
  inconnues: string[];
  /** Communes of the département that still have no coordinates. */
  sansPlace: number;
  /** Whether the territory has an outline now. */
  contour: boolean;
};

/** What a source says of its communes, as one parameter: a statement for five hundred of them. */
const toJson = (communes: CommuneData[]) =>
  JSON.stringify(
    communes.map(({ place, contour, epci, nom, codesPostaux, ...rest }) => ({
      ...rest,
      nom,
      recherche: nom && communeSearch(nom),
      codesPostaux: codesPostaux?.length ? codesPostaux : undefined,
      latitude: place?.latitude,
      longitude: place?.longitude,
      epci: epci?.code,
      contour: contour && simplify(contour, COMMUNE_TOLERANCE),
    })),
  );

const givenSql = (json: string) => Prisma.sql`
  jsonb_to_recordset(${json}::jsonb) as given(insee text, nom text, recherche text, "codesPostaux" text[],
    population int, latitude float8, longitude float8, epci text, contour jsonb)`;

async function writeCommunes(
  tx: Tx,
  departement: string,
  { communes, complete }: TerritoireData,
  given: Prisma.Sql,
) {
  const epci = new Map(communes.flatMap(({ epci: one }) => (one ? [[one.code, one.nom] as const] : [])));
  for (const [code, nom] of epci)
    await tx.epci.upsert({ where: { code }, create: { code, nom }, update: { nom } });
  const updated = await tx.$executeRaw`
    update communes set
      nom = coalesce(given.nom, communes.nom),
      recherche = coalesce(given.recherche, communes.recherche),
      "codesPostaux" = coalesce(given."codesPostaux", communes."codesPostaux"),
      population = coalesce(given.population, communes.population),
      latitude = coalesce(given.latitude, communes.latitude),
      longitude = coalesce(given.longitude, communes.longitude),
      epci = coalesce(given.epci, communes.epci),
      contour = coalesce(given.contour, communes.contour)
    from ${given} where communes.insee = given.insee`;
  if (!complete) return { updated, added: 0 };
  const added = await tx.$executeRaw`
    insert into communes (insee, nom, recherche, "codesPostaux", departement, population, latitude, longitude, epci, contour)
    select insee, nom, recherche, coalesce("codesPostaux", '{}'), ${departement}, coalesce(population, 0),
      latitude, longitude, epci, contour
    from ${given} where nom is not null on conflict (insee) do nothing`;
  return { updated, added };
}

/** The outline given, or that of the communes taken together once nearly all have one. */
function outlineOf({ contour, communes }: TerritoireData, known: number): Geometry | null {
  if (contour) return simplify(contour, TERRITOIRE_TOLERANCE);
  const outlines = communes.flatMap((one) => (one.contour ? [one.contour] : []));
  if (outlines.length === 0 || outlines.length < ENOUGH * known) return null;
  const whole = dissolve(outlines);
  return whole && simplify(whole, TERRITOIRE_TOLERANCE);
}

/**
 * Brings the communes of the instance's département up to date: names, postcodes, population, intercommunalities,
 * coordinates and outlines, as far as the source knows them, all in one transaction. Fiches placed at their commune
 * follow it. Doing it twice changes nothing more.
 * @throws AppError `forbidden`; `invalid` when the source has no commune and no outline of the département
 */
export async function refreshTerritoire(actor: Actor, data: TerritoireData): Promise<Refreshed> {
  if (!canRefreshTerritoire(actor)) throw forbidden();
  const { departementCode: code, departementNom: nom } = await getInstance();
  const communes = data.communes.filter(({ insee }) => insee.startsWith(code));
  if (communes.length === 0 && !data.contour)
    throw invalid('file', `Rien ici ne concerne le département ${code}.`);
  const mine = new Set(
    (await db.commune.findMany({ where: { departement: code }, select: { insee: true } })).map(
      ({ insee }) => insee,
    ),
  );
  const contour = outlineOf({ ...data, communes }, mine.size);
  // Outlines take a second to make lighter: not while rows are held.
  const given = givenSql(toJson(communes));
  return transaction(async (tx) => {
    const { updated, added } = await writeCommunes(tx, code, { ...data, communes }, given);
    const trace = { nom, source: data.source, updatedAt: now(), ...(contour ? { contour } : {}) };
    const territoire = await tx.territoire.upsert({
      where: { code },
      create: { code, ...trace },
      update: trace,
      select: { contour: true },
    });
    await moveFiches(tx);
    return {
      communes: updated,
      ajoutees: added,
      placees: communes.filter(({ place }) => place).length,
      contours: communes.filter((one) => one.contour).length,
      inconnues: data.complete
        ? []
        : communes.flatMap(({ insee }) => (mine.has(insee) ? [] : [insee])).slice(0, 20),
      sansPlace: await tx.commune.count({ where: { departement: code, latitude: null } }),
      contour: territoire.contour !== null,
    };
  });
}

/** A fiche without an address of its own on the map stands where its commune does. */
const moveFiches = (tx: Tx) => tx.$executeRaw`
  update fiches set latitude = communes.latitude, longitude = communes.longitude
  from communes
  where fiches."communeInsee" = communes.insee and not fiches."positionExacte"
    and (fiches.latitude, fiches.longitude) is distinct from (communes.latitude, communes.longitude)`;
