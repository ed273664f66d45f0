import { z } from 'zod';
import { invalid } from '@/lib/core/errors';
import type { Geometry } from '../words';
import { type CommuneData, geometrySchema, INSEE, type TerritoireData } from './data';
import { ringsOf } from './outline';

const featureSchema = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});
const fileSchema = z.union([
  featureSchema.transform((feature) => [feature]),
  z
    .object({ type: z.literal('FeatureCollection'), features: z.array(featureSchema) })
    .transform((all) => all.features),
]);

const CODES = ['code', 'insee_com', 'code_insee', 'insee', 'codgeo', 'com', 'insee_dep', 'code_dept', 'dep'];

function codeOf(properties: Record<string, unknown>) {
  const byName = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  return String(
    CODES.map((name) => byName.get(name)).find((value) => value !== undefined) ?? '',
  ).toUpperCase();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('file', 'Ce fichier n’est pas du GeoJSON : il ne se lit pas.');
  }
}

/**
 * Outlines out of a GeoJSON file (RFC 7946, WGS84): those of communes, known by their INSEE code, and that of the
 * département. Names are left aside: outlines are often older than the list of communes.
 * @throws AppError `invalid` naming `file`
 */
export function readGeojson(source: string, text: string, departement: string): TerritoireData {
  const parsed = fileSchema.safeParse(json(text));
  if (!parsed.success)
    throw invalid('file', 'Ce fichier n’est pas du GeoJSON : il lui manque des « Feature ».');
  const communes: CommuneData[] = [];
  let contour: Geometry | null = null;
  for (const feature of parsed.data) {
    const geometry = geometrySchema.safeParse(feature.geometry);
    if (!geometry.success) continue;
    const [longitude = 0, latitude = 0] = ringsOf(geometry.data)[0]?.[0] ?? [];
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
      throw invalid('file', 'Les contours ne sont pas en WGS84 (longitude et latitude en degrés).');
    const code = codeOf(feature.properties ?? {});
    if (code === departement) contour = geometry.data;
    else if (INSEE.test(code) && code.startsWith(departement))
      communes.push({ insee: code, contour: geometry.data });
  }
  if (!contour && communes.length === 0)
    throw invalid('file', `Ce fichier ne contient aucun contour du département ${departement}.`);
  return { source, communes, contour, complete: false };
}
