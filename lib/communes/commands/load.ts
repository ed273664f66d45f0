import type { Systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import { readCommunes, readEpci } from '../official';
import { readPlaces } from '../packages';
import { communeSearch } from '../typed';
import type { Place } from '../words';

const groupBy = (entries: (readonly [string, Place])[]) => {
  const groups = new Map<string, Place[]>();
  for (const [key, place] of entries) groups.set(key, [...(groups.get(key) ?? []), place]);
  return groups;
};

/**
 * Fills the table with the communes of the instance's département, once: a table that has them is left alone. Where no
 * coordinates are known, a commune gets the middle of those that share a postcode with it, or else an intercommunality:
 * some 6 and 12 kilometres away in the Vosges, until `refreshTerritoire` knows better.
 * @returns how many were added
 */
export async function loadCommunes(_actor: Systeme): Promise<number> {
  const { departementCode: departement } = await getInstance();
  if ((await db.commune.count({ where: { departement } })) > 0) {
    await completeCommunes(departement);
    return 0;
  }
  const [communes, epci] = await Promise.all([readCommunes(departement), readEpci()]);
  const places = readPlaces(departement);
  const known = communes.flatMap((one) => {
    const place = places.get(one.code);
    return place ? [{ ...one, place }] : [];
  });
  const byPostcode = groupBy(
    known.flatMap(({ codesPostaux, place }) => codesPostaux.map((postal) => [postal, place] as const)),
  );
  const byEpci = groupBy(known.map(({ code, place }) => [epci.get(code)?.code ?? '', place] as const));
  const data = communes.map(({ code, nom, codesPostaux, population }) => ({
    insee: code,
    nom,
    recherche: communeSearch(nom),
    codesPostaux,
    departement,
    epciCode: epci.get(code)?.code ?? null,
    population,
    ...(places.get(code) ??
      middle(codesPostaux.flatMap((postal) => byPostcode.get(postal) ?? [])) ??
      middle(byEpci.get(epci.get(code)?.code ?? '') ?? []) ??
      middle(known.map(({ place }) => place))),
  }));
  // Two nodes may start together.
  const used = communes.flatMap(({ code }) => epci.get(code) ?? []);
  await db.epci.createMany({
    data: [...new Map(used.map((one) => [one.code, one])).values()],
    skipDuplicates: true,
  });
  const { count } = await db.commune.createMany({ data, skipDuplicates: true });
  return count;
}

/** What an installation of before lacks: names of intercommunalities, which were only numbers. */
async function completeCommunes(departement: string) {
  const nameless = await db.$queryRaw<{ code: string }[]>`select code from epci where nom = code`;
  if (nameless.length === 0) return;
  const epci = await readEpci();
  const mine = await db.commune.findMany({ where: { departement }, select: { insee: true } });
  const names = new Map(
    mine.flatMap(({ insee }) => epci.get(insee) ?? []).map(({ code, nom }) => [code, nom]),
  );
  for (const { code } of nameless) {
    const nom = names.get(code);
    if (nom) await db.epci.updateMany({ where: { code }, data: { nom } });
  }
}

function middle(places: Place[]): Place | null {
  if (places.length === 0) return null;
  const mean = (pick: (place: Place) => number) =>
    Number((places.reduce((sum, place) => sum + pick(place), 0) / places.length).toFixed(5));
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
