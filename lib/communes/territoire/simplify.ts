import type { Geometry } from '../words';

type Position = number[];

/** Degrees from a point to a segment, a degree of longitude counted for what it measures at that latitude. */
function distance([x = 0, y = 0]: Position, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position) {
  const shrink = Math.cos((y * Math.PI) / 180);
  const dx = (x2 - x1) * shrink;
  const dy = y2 - y1;
  const px = (x - x1) * shrink;
  const py = y - y1;
  const along =
    dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - along * dx, py - along * dy);
}

const rounded = (position: Position) => position.slice(0, 2).map((value) => Math.round(value * 1e5) / 1e5);

/** Douglas and Peucker's: keeps what strays from the straight line by more than `tolerance` degrees. */
function simplifyLine(line: Position[], tolerance: number): Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range;
    let farthest = -1;
    let most = tolerance;
    for (let at = from + 1; at < to; at++) {
      const away = distance(line[at] ?? [], line[from] ?? [], line[to] ?? []);
      if (away > most) {
        most = away;
        farthest = at;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, at) => keep[at]);
}

/** A closed ring has no ends: it is cut at its first point and at the farthest from it. */
function simplifyRing(ring: Position[], tolerance: number) {
  const [first = []] = ring;
  let far = 0;
  ring.forEach((position, at) => {
    if (distance(position, first, first) > distance(ring[far] ?? [], first, first)) far = at;
  });
  const halves = [ring.slice(0, far + 1), ring.slice(far)];
  const [there = [], back = []] = halves.map((half) => simplifyLine(half, tolerance).map(rounded));
  return [...there, ...back.slice(1)];
}

const simplifyPolygon = (rings: Position[][], tolerance: number) =>
  rings.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length >= 4);

/**
 * The same outline with fewer points, to five decimals.
 * @param tolerance degrees of a meridian: 0.001 is some 110 metres
 */
export function simplify(geometry: Geometry, tolerance: number): Geometry {
  if (geometry.type === 'Polygon')
    return { type: 'Polygon', coordinates: simplifyPolygon(geometry.coordinates, tolerance) };
  const coordinates = geometry.coordinates
    .map((rings) => simplifyPolygon(rings, tolerance))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}
