import { useId } from 'react';
import { type Box, layLabels } from './boxes';
import type { CarteProps } from './carte-props';
import { Inset } from './inset';
import { type Frame, insideFrame, insideOf, lengthOf, outlinePath, project } from './projection';

/** Where « 15 km » is written on its circle: up and to the left, seldom over a name. */
const ANGLE = (-117 * Math.PI) / 180;

/** Towns a map names at most: it is there to find one’s way, not to learn geography. */
const TOWNS = 16;

const groupeRadius = (nombre: number) => (nombre < 10 ? 13 : nombre < 100 ? 16 : 20);

type Props = CarteProps & { frame: Frame; size: number; obstacles: Box[]; covered: Box[] };

/** What lies under the flags: outline, circles, towns, and the fiches without a number. */
export function CarteGround(props: Props) {
  const {
    contour,
    villes,
    points,
    groupes = [],
    centre,
    rayons = [],
    frame,
    petite,
    size,
    obstacles,
    covered,
  } = props;
  const shape = useId();
  const clip = `${shape}-decoupe`;
  const outline = contour && outlinePath(frame, contour);
  const middle = centre ? { ...centre, ...project(frame, centre), rang: 1 as const } : null;
  const circles = middle
    ? rayons.map((km) => ({ km, r: lengthOf(frame, km, middle) })).sort((a, b) => b.r - a.r)
    : [];
  const marks = circles.map(({ km, r }) => ({
    km,
    x: Math.round((middle?.x ?? 0) + r * Math.cos(ANGLE)),
    y: Math.round((middle?.y ?? 0) + r * Math.sin(ANGLE) + 5),
  }));
  const plain = petite
    ? []
    : insideOf(
        frame,
        points.filter(({ numero }) => numero === undefined),
      );
  const known = middle ? [middle, ...villes.filter(({ nom }) => nom !== middle.nom)] : villes;
  const towns = insideOf(frame, known).slice(0, TOWNS);
  const crowds = insideOf(frame, groupes).map((one) => ({ ...one, r: groupeRadius(one.nombre) }));
  const labels = layLabels(towns, {
    size,
    obstacles: [
      ...obstacles,
      ...crowds.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
      ...marks.map(({ x, y }) => ({ left: x - 26, right: x + 26, top: y - 14, bottom: y + 5 })),
    ],
    covered,
    within: insideFrame(frame),
  });
  return (
    <svg aria-hidden="true">
      {outline ? (
        <>
          <path id={shape} className="carte-contour" d={outline} />
          <clipPath id={clip}>
            <use href={`#${shape}`} />
          </clipPath>
        </>
      ) : (
        <path className="carte-sol" d={`M0 0h${frame.width}v${frame.height}H0z`} />
      )}
      <g clipPath={outline ? `url(#${clip})` : undefined}>
        {circles.map(({ km, r }) => (
          <circle key={km} className="carte-rayon" cx={middle?.x} cy={middle?.y} r={r} />
        ))}
      </g>
      <path
        className="carte-point"
        d={plain.map(({ x, y }) => `M${Math.round(x - 3.5)} ${Math.round(y - 3.5)}h7v7h-7z`).join('')}
      />
      <g className="carte-noms">
        {marks.map(({ km, x, y }) => (
          <text key={km} className="carte-km" x={x} y={y} textAnchor="middle">
            {km}&nbsp;km
          </text>
        ))}
        {towns.map(({ nom, rang, x, y }, at) => {
          const label = labels[at];
          return (
            label && (
              <g
                key={`${nom}-${x}-${y}`}
                className={rang === 1 ? 'carte-ville carte-ville--une' : 'carte-ville'}
              >
                <circle cx={x} cy={y} r={rang === 1 ? 5 : 3.5} />
                <text x={label.x} y={label.y} textAnchor={label.anchor}>
                  {nom}
                </text>
              </g>
            )
          );
        })}
      </g>
      {crowds.map(({ x, y, r, nombre }) => (
        <g key={`${x}-${y}`} className="carte-groupe-dessin">
          <circle cx={x} cy={y} r={r} />
          <text x={x} y={y + 5.5} textAnchor="middle">
            {nombre}
          </text>
        </g>
      ))}
      {contour && !petite && <Inset contour={contour} frame={frame} />}
    </svg>
  );
}
