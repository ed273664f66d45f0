import { FLAG } from './boxes';
import type { Point } from './projection';

/** A flag whose tail ends at a place; `shift` moves its body where another flag has taken the room above. */
export function Flag({ place, shift, numero }: { place: Point; shift: Point; numero?: number }) {
  const x = place.x + shift.x;
  const foot = place.y - FLAG.tail + shift.y;
  const half = FLAG.width / 2;
  return (
    <g>
      <path
        className="fanion"
        d={`M${place.x} ${place.y}L${x - 6} ${foot}H${x - half}V${foot - FLAG.height}H${x + half}V${foot}H${x + 6}Z`}
      />
      {numero === undefined ? (
        <path className="fanion-coeur" d={`M${x - 5} ${foot - 17}h10v10h-10z`} />
      ) : (
        <text className="fanion-numero" x={x} y={foot - 6} textAnchor="middle">
          {numero}
        </text>
      )}
    </g>
  );
}
