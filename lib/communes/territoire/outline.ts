import type { Geometry } from '../words';

type Position = number[];
type Ring = Position[];

const key = ([x = 0, y = 0]: Position) => `${x.toFixed(6)},${y.toFixed(6)}`;

export const ringsOf = (geometry: Geometry): Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** Square degrees, whatever the direction of the ring. */
function areaOf(ring: Ring) {
  let sum = 0;
  for (let at = 0; at < ring.length; at++) {
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum) / 2;
}

/** Whether a place lies inside a ring (even number of crossings outside). */
export function contains(ring: Ring, [x = 0, y = 0]: Position) {
  let inside = false;
  for (let at = 0; at < ring.length; at++) {
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

type Edge = { ends: [string, string]; used: boolean };

/** The edges that one outline has alone: those two share lie inside. */
function borders(outlines: Geometry[]) {
  const places = new Map<string, Position>();
  const edges = new Map<string, Edge & { count: number }>();
  for (const ring of outlines.flatMap(ringsOf))
    for (let at = 0; at + 1 < ring.length; at++) {
      const from = ring[at] ?? [];
      const to = ring[at + 1] ?? [];
      const ends: [string, string] = [key(from), key(to)];
      if (ends[0] === ends[1]) continue;
      places.set(ends[0], from).set(ends[1], to);
      const name = [...ends].sort().join(' ');
      const known = edges.get(name);
      if (known) known.count++;
      else edges.set(name, { ends, used: false, count: 1 });
    }
  return { places, edges: [...edges.values()].filter(({ count }) => count === 1) };
}

/** Follows edges from end to end until they close. */
function stitch(edges: Edge[], places: Map<string, Position>): Ring[] {
  const at = new Map<string, Edge[]>();
  for (const edge of edges) for (const end of edge.ends) at.set(end, [...(at.get(end) ?? []), edge]);
  const rings: Ring[] = [];
  for (const first of edges) {
    if (first.used) continue;
    first.used = true;
    const [start, second] = first.ends;
    const names = [start, second];
    for (let end = second; end !== start; ) {
      const next = at.get(end)?.find((edge) => !edge.used);
      if (!next) break;
      next.used = true;
      end = next.ends[0] === end ? next.ends[1] : next.ends[0];
      names.push(end);
    }
    for (const loop of loopsOf(names)) rings.push(loop.map((name) => places.get(name) ?? []));
  }
  return rings;
}

/** Cuts a walk where it comes back to a corner it has seen: two outlines that touch there are two rings, not an 8. */
function loopsOf(walk: string[]): string[][] {
  const loops: string[][] = [];
  const path: string[] = [];
  const seen = new Map<string, number>();
  for (const name of walk) {
    const before = seen.get(name);
    if (before === undefined) {
      seen.set(name, path.length);
      path.push(name);
      continue;
    }
    const loop = path.splice(before + 1);
    for (const one of loop) seen.delete(one);
    if (loop.length > 1) loops.push([name, ...loop, name]);
  }
  return loops;
}

/** Square degrees, some eight hectares: what is smaller comes from edges that do not quite meet. */
const SLIVER = 1e-5;

/**
 * The outline of many neighbours taken together: what two of them share disappears. Their outlines must meet point by
 * point, as official ones do before anybody simplifies them one by one.
 * @returns null when nothing closes
 */
export function dissolve(outlines: Geometry[]): Geometry | null {
  const { places, edges } = borders(outlines);
  const rings = stitch(edges, places)
    .filter((ring) => areaOf(ring) > SLIVER)
    .sort((a, b) => areaOf(b) - areaOf(a));
  const polygons: Ring[][] = [];
  for (const ring of rings) {
    const around = polygons.find(([outside]) => outside && contains(outside, middleOfFirstEdge(ring)));
    if (around) around.push(ring);
    else polygons.push([ring]);
  }
  const [only] = polygons;
  if (!only) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** A corner may touch the ring around it; the middle of an edge does not. */
function middleOfFirstEdge(ring: Ring): Position {
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = ring;
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
