import { Prisma } from '@/lib/core/db';
import type { Place } from './words';

const EARTH_KM = 6371.0088;
/** Kilometres in one degree of a meridian. */
const DEGREE_KM = (EARTH_KM * Math.PI) / 180;

/** Columns that hold a place: `columnsOf('f')` for `fiches f`. Both may be null: so is the distance then. */
const columnsOf = (alias: string) => ({
  latitude: Prisma.raw(`${alias}.latitude`),
  longitude: Prisma.raw(`${alias}.longitude`),
});

/**
 * Kilometres as the crow flies from `centre` to the place of a row, in SQL: the same figure as `distanceKm`.
 * @param alias of a table with `latitude` and `longitude`; written by us, never typed by anyone
 */
export function distanceSql(centre: Place, alias: string): Prisma.Sql {
  const { latitude, longitude } = columnsOf(alias);
  const lat = Prisma.sql`${centre.latitude}::float8`;
  const lon = Prisma.sql`${centre.longitude}::float8`;
  // `least` passes over what is null: said first, or a fiche of no known place would be at the other end of the world.
  return Prisma.sql`(case when ${latitude} is not null and ${longitude} is not null then
    2 * ${EARTH_KM}::float8 * asin(least(1, sqrt(
    power(sin(radians(${latitude} - ${lat}) / 2), 2)
    + cos(radians(${lat})) * cos(radians(${latitude})) * power(sin(radians(${longitude} - ${lon}) / 2), 2)))) end)`;
}

/** Whether the place of a row lies within `km` of `centre`; a box that an index can serve comes first. */
export function withinSql(centre: Place, km: number, alias: string): Prisma.Sql {
  const { latitude, longitude } = columnsOf(alias);
  const north = km / DEGREE_KM;
  // Degrees of longitude shrink towards the poles: measured at the edge of the circle that is nearest to one.
  const edge = Math.min(89, Math.abs(centre.latitude) + north);
  const east = north / Math.cos((edge * Math.PI) / 180);
  return Prisma.sql`(${latitude} between ${centre.latitude - north}::float8 and ${centre.latitude + north}::float8
    and ${longitude} between ${centre.longitude - east}::float8 and ${centre.longitude + east}::float8
    and ${distanceSql(centre, alias)} <= ${km}::float8)`;
}
