import type { Point } from './projection';

/** A rectangle something takes up on a drawing. */
export type Box = { left: number; top: number; right: number; bottom: number };

export const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const FLAG = { width: 30, height: 24, tail: 9 };

/** Where the body of a flag may go: above its place, else beside that or higher, further and further away. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3].flatMap((column) =>
  [0, -1, -2, -3].map((row) => ({ x: column * (FLAG.width + 3), y: row * (FLAG.height + 3) })),
);
// Sideways first: a stem that comes down over another flag hides its edge.
SHIFTS.sort((a, b) => Math.hypot(a.x, a.y * 2.5) - Math.hypot(b.x, b.y * 2.5));

export const isMoved = ({ x, y }: Point) => x !== 0 || y !== 0;

/** The body of a flag whose foot would be at `foot`, with its tail unless a stem leads to its place. */
export function flagPath({ x, y }: Point, moved: boolean) {
  const low = y - FLAG.tail;
  const half = FLAG.width / 2;
  const tail = moved ? '' : `L${x + 6} ${low}L${x} ${y}L${x - 6} ${low}`;
  return `M${x - half} ${low}V${low - FLAG.height}H${x + half}V${low}${tail}Z`;
}

/** From a place to the middle of its flag. */
export const stemPath = ({ x, y }: Point, shift: Point) =>
  `M${x} ${y}L${x + shift.x} ${y + shift.y - FLAG.tail - FLAG.height / 2}`;

const isWhole = (box: Box, within: Box | undefined) =>
  !within ||
  (box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom);

const flagBox = ({ x, y }: Point): Box => ({
  left: x - FLAG.width / 2,
  right: x + FLAG.width / 2,
  top: y - FLAG.tail - FLAG.height,
  bottom: y - FLAG.tail,
});

/**
 * How far the body of each flag moves from above its place, so that numbers at one address can all be read. Beyond what
 * has room around a place, they lie on one another.
 * @param within the drawing, where flags stay whole as far as they can
 * @param obstacles what no flag may lie under
 */
export function layFlags(places: Point[], within?: Box, obstacles: readonly Box[] = []): Point[] {
  const taken = [...obstacles];
  return places.map((place) => {
    const free = SHIFTS.find(({ x, y }) => {
      const box = flagBox({ x: place.x + x, y: place.y + y });
      return isWhole(box, within) && taken.every((other) => !overlap(box, other));
    }) ?? { x: 0, y: 0 };
    taken.push(flagBox({ x: place.x + free.x, y: place.y + free.y }));
    return free;
  });
}

export type Anchor = 'start' | 'middle' | 'end';
export type Label = Point & { anchor: Anchor };

const SIDES: { dx: number; dy: number; anchor: Anchor }[] = [
  { dx: 1, dy: 0, anchor: 'start' },
  { dx: -1, dy: 0, anchor: 'end' },
  { dx: 0, dy: -1, anchor: 'middle' },
  { dx: 0, dy: 1, anchor: 'middle' },
];
/** Of a letter, in ems: a little more than the mean of the face. */
const LETTER = 0.56;

function labelBox({ x, y, anchor }: Label, letters: number, size: number): Box {
  const width = letters * size * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.3 };
}

/** Names that nearly touch read as one. */
const roomy = ({ left, right, top, bottom }: Box): Box => ({
  left: left - 10,
  right: right + 10,
  top: top - 6,
  bottom: bottom + 6,
});

type Room = { size: number; obstacles: readonly Box[]; covered?: readonly Box[]; within?: Box };

/**
 * Names beside their towns, first come, first served; null where there is no room.
 * @param obstacles what no name may cover, and where no town is shown
 * @param covered what lies over the drawing: a town under it has its name beside it
 * @param within the drawing, where names must stay whole
 */
export function layLabels(
  towns: (Point & { nom: string })[],
  { size, obstacles, covered = [], within }: Room,
): (Label | null)[] {
  const taken = [...obstacles];
  return towns.map(({ x, y, nom }) => {
    const dot: Box = { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
    if (taken.some((other) => overlap(dot, other))) return null;
    for (const { dx, dy, anchor } of SIDES) {
      const label = {
        x: Math.round(x + dx * 10),
        y: Math.round(y + (dy === 0 ? size * 0.33 : dy < 0 ? -11 : size + 4)),
        anchor,
      };
      const box = labelBox(label, nom.length, size);
      if (isWhole(box, within) && [...taken, ...covered].every((other) => !overlap(box, other))) {
        taken.push(roomy(box), dot);
        return label;
      }
    }
    return null;
  });
}
