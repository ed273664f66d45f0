import type { Geometry } from '@/lib/communes/words';
import { boundsOf, type Frame, frameOf, outlinePath, placesOf, project } from './projection';

const SIZE = { width: 152, height: 99 };

/** Where the frame lies in the territory, in a corner of the map; nothing when the map shows it all. */
export function Inset({ contour, frame }: { contour: Geometry; frame: Frame }) {
  const whole = boundsOf(placesOf(contour));
  if (!whole) return null;
  const { bounds } = frame;
  const showsAll = bounds.east - bounds.west > 0.8 * (whole.east - whole.west);
  if (showsAll) return null;
  const small = frameOf(whole, SIZE, 10);
  const start = project(small, { latitude: bounds.north, longitude: bounds.west });
  const end = project(small, { latitude: bounds.south, longitude: bounds.east });
  const left = Math.max(1, start.x);
  const top = Math.max(1, start.y);
  return (
    <g transform={`translate(12 ${frame.height - SIZE.height - 12})`}>
      <path className="carte-encart" d={`M0 0h${SIZE.width}v${SIZE.height}H0z`} />
      <path className="carte-encart-contour" d={outlinePath(small, contour, 1.5)} />
      <rect
        className="carte-encart-cadre"
        x={left}
        y={top}
        width={Math.min(SIZE.width - 1, end.x) - left}
        height={Math.min(SIZE.height - 1, end.y) - top}
      />
    </g>
  );
}
