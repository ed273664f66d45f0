import { flagPath, isMoved, stemPath } from './boxes';
import type { Point } from './projection';

/** A flag at a place; `shift` moves its body where another flag has taken the room above, and a stem leads to it. */
export function Flag({ place, shift, numero }: { place: Point; shift: Point; numero?: number }) {
  const foot = { x: place.x + shift.x, y: place.y + shift.y };
  return (
    <g>
      <path className="fanion" d={flagPath(foot, isMoved(shift))} />
      {numero === undefined ? (
        <path className="fanion-coeur" d={`M${foot.x - 5} ${foot.y - 26}h10v10h-10z`} />
      ) : (
        <text className="fanion-numero" x={foot.x} y={foot.y - 15} textAnchor="middle">
          {numero}
        </text>
      )}
    </g>
  );
}

/** Drawn under all flags, so that no stem strikes a number through. */
export const Stem = ({ place, shift }: { place: Point; shift: Point }) =>
  isMoved(shift) && <path className="fanion-hampe" d={stemPath(place, shift)} />;
