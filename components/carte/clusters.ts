import type { Point } from './projection';

export type Cluster<T> = { members: T[] } & Point;

/**
 * Points that would touch, put together: each joins the first group within `reach` of where that group began, else
 * begins one. The order decides, so that the same points always give the same groups; a group stands in the middle of
 * its members.
 */
export function clusterPoints<T extends Point>(points: T[], reach: number): Cluster<T>[] {
  const starts: { at: Point; members: T[] }[] = [];
  // A group within reach began in the same square or in one beside it.
  const squares = new Map<string, number[]>();
  const column = ({ x }: Point) => Math.floor(x / reach);
  const row = ({ y }: Point) => Math.floor(y / reach);
  for (const point of points) {
    const near = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => squares.get(`${column(point) + dx} ${row(point) + dy}`) ?? []),
    );
    const found = near
      .sort((a, b) => a - b)
      .map((index) => starts[index])
      .find((start) => start && Math.hypot(start.at.x - point.x, start.at.y - point.y) < reach);
    if (found) found.members.push(point);
    else {
      const name = `${column(point)} ${row(point)}`;
      squares.set(name, [...(squares.get(name) ?? []), starts.length]);
      starts.push({ at: point, members: [point] });
    }
  }
  return starts.map(({ members }) => ({ members, ...middle(members) }));
}

function middle(members: Point[]): Point {
  const sum = members.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / members.length, y: sum.y / members.length };
}
