import type { Geometry, Place } from '@/lib/communes/words';

export type Point = { x: number; y: number };
export type Bounds = { south: number; west: number; north: number; east: number };
/** A piece of the Earth laid on a drawing of `width` × `height`, in Mercator's projection, as Leaflet draws it too. */
export type Frame = { width: number; height: number; bounds: Bounds; scale: number };

const DEGREE_KM = (6371.0088 * Math.PI) / 180;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** Mercator's ordinate, in degrees. */
const mercator = (latitude: number) =>
  (Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2)) * 180) / Math.PI;
const unmercator = (y: number) => (Math.atan(Math.sinh(radians(y))) * 180) / Math.PI;

export const outerRings = (geometry: Geometry): number[][][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

export const placesOf = (geometry: Geometry): Place[] =>
  outerRings(geometry)
    .flat()
    .map(([longitude = 0, latitude = 0]) => ({ latitude, longitude }));

export function boundsOf(places: Place[]): Bounds | null {
  if (places.length === 0) return null;
  const bounds = { south: 90, west: 180, north: -90, east: -180 };
  for (const { latitude, longitude } of places) {
    bounds.south = Math.min(bounds.south, latitude);
    bounds.north = Math.max(bounds.north, latitude);
    bounds.west = Math.min(bounds.west, longitude);
    bounds.east = Math.max(bounds.east, longitude);
  }
  return bounds;
}

/** How high something is drawn for how wide it is. */
export const ratioOf = ({ south, west, north, east }: Bounds) =>
  (mercator(north) - mercator(south)) / Math.max(east - west, 0.01);

/** The box around a circle. */
export function boundsAround({ latitude, longitude }: Place, km: number): Bounds {
  const north = km / DEGREE_KM;
  const east = north / Math.cos(radians(latitude));
  return {
    south: latitude - north,
    north: latitude + north,
    west: longitude - east,
    east: longitude + east,
  };
}

/** The largest scale at which `bounds` fits into the drawing, `margin` away from its edges, in its middle. */
export function frameOf(
  bounds: Bounds,
  { width, height }: { width: number; height: number },
  margin: number,
): Frame {
  const south = mercator(bounds.south);
  const north = mercator(bounds.north);
  const scale = Math.min(
    (width - 2 * margin) / Math.max(bounds.east - bounds.west, 0.01),
    (height - 2 * margin) / Math.max(north - south, 0.01),
  );
  const middle = (bounds.west + bounds.east) / 2;
  const level = (south + north) / 2;
  return {
    width,
    height,
    scale,
    bounds: {
      west: middle - width / 2 / scale,
      east: middle + width / 2 / scale,
      south: unmercator(level - height / 2 / scale),
      north: unmercator(level + height / 2 / scale),
    },
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

export const project = ({ bounds, scale }: Frame, { latitude, longitude }: Place): Point => ({
  x: tenth((longitude - bounds.west) * scale),
  y: tenth((mercator(bounds.north) - mercator(latitude)) * scale),
});

/** Length on the drawing of `km` on the ground, near a place. */
export const lengthOf = ({ scale }: Frame, km: number, { latitude }: Place) =>
  tenth((km / DEGREE_KM / Math.cos(radians(latitude))) * scale);

/** The drawing, less a hair at its edges: where flags and names stay whole. */
export const insideFrame = ({ width, height }: Frame) => ({
  left: 4,
  top: 4,
  right: width - 4,
  bottom: height - 4,
});

/** Beyond the edge by this much, part of a sign can still be seen. */
const OVER = 10;

/** Those of a list that lie on the drawing, with where. */
export const insideOf = <T extends Place>(frame: Frame, list: T[]): (T & Point)[] =>
  list
    .map((one) => ({ ...one, ...project(frame, one) }))
    .filter(({ x, y }) => x > -OVER && y > -OVER && x < frame.width + OVER && y < frame.height + OVER);

/** Closer than this to the point before, a point of an outline cannot be told from it; far outside, nobody sees it. */
const STEP = 2;
const STEP_OUTSIDE = 16;
const MARGIN = 20;

/** An outline as the path of a drawing, in whole units from point to point; what nobody could see is left out. */
export function outlinePath(frame: Frame, geometry: Geometry, step = STEP): string {
  const visible = ({ x, y }: Point) =>
    x > -MARGIN && y > -MARGIN && x < frame.width + MARGIN && y < frame.height + MARGIN;
  return outerRings(geometry)
    .map((ring) => {
      const kept: Point[] = [];
      let path = '';
      for (const [longitude = 0, latitude = 0] of ring) {
        const exact = project(frame, { latitude, longitude });
        const point = { x: Math.round(exact.x), y: Math.round(exact.y) };
        const last = kept.at(-1);
        if (last && Math.hypot(point.x - last.x, point.y - last.y) < (visible(point) ? step : STEP_OUTSIDE))
          continue;
        path += last ? `l${point.x - last.x} ${point.y - last.y}` : `M${point.x} ${point.y}`;
        kept.push(point);
      }
      return kept.length < 3 ? '' : `${path.replaceAll(' -', '-')}z`;
    })
    .join('');
}
