import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { oneLine } from '@/lib/core/text';
import { geometrySchema, INSEE, isPlausible, type TerritoireData } from './data';

/** The official API of French geography (IGN, INSEE), Licence Ouverte. */
export const OFFICIAL_API = 'https://geo.api.gouv.fr';
const FIELDS = 'code,nom,codesPostaux,population,centre,contour,codeEpci,epci';
/** Outlines of some nine hundred communes weigh a dozen megabytes at most. */
const MAX_BYTES = 60_000_000;

const answerSchema = z.array(
  z.object({
    code: z.string().regex(INSEE),
    nom: z.string().min(1).max(200),
    codesPostaux: z.array(z.string().regex(/^\d{5}$/)).default([]),
    population: z.number().int().min(0).optional(),
    centre: z.object({ coordinates: z.tuple([z.number(), z.number()]) }).optional(),
    contour: geometrySchema.optional(),
    epci: z.object({ code: z.string(), nom: z.string() }).optional(),
  }),
);

const silent = (reason: string) =>
  new AppError(
    'unavailable',
    `L’API officielle de la géographie ne répond pas comme prévu (${reason}). Rien n’est changé ; réessayez plus tard.`,
  );

/** Reads a body as far as `MAX_BYTES`. */
async function textOf(response: Response) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw silent('réponse trop longue');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Everything the official API says of a département's communes, in one request.
 * @param patience milliseconds for the whole answer
 * @throws AppError `unavailable` when it does not answer, or not what it should
 */
export async function fetchTerritoire(
  departement: string,
  { origin = OFFICIAL_API, patience = 60_000 } = {},
): Promise<TerritoireData> {
  const url = new URL(`/departements/${departement}/communes`, origin);
  url.search = new URLSearchParams({ fields: FIELDS, format: 'json', geometry: 'centre' }).toString();
  let body: string;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw silent(`code ${response.status}`);
    body = await textOf(response);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw silent(error instanceof Error && error.name === 'TimeoutError' ? 'délai dépassé' : 'injoignable');
  }
  return {
    source: new URL(origin).host,
    communes: read(body, departement),
    contour: null,
    complete: true,
  };
}

function read(body: string, departement: string): TerritoireData['communes'] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw silent('réponse illisible');
  }
  const parsed = answerSchema.safeParse(json);
  if (!parsed.success) throw silent(`champ ${parsed.error.issues[0]?.path.slice(1).join('.') || 'inconnu'}`);
  if (parsed.data.length === 0) throw silent('aucune commune');
  return parsed.data.map(({ code, nom, centre, ...rest }) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = centre?.coordinates ?? [];
    const place = { latitude, longitude };
    return {
      ...rest,
      insee: code,
      nom: oneLine(nom),
      place: isPlausible(place, departement) ? place : undefined,
    };
  });
}
