import { CarteDrawing } from './carte-drawing';
import type { CarteProps } from './carte-props';
import { CarteVive } from './carte-vive';
import { boundsAround, boundsOf, type Frame, frameOf, placesOf, ratioOf } from './projection';

const SIZE = { width: 620, height: 580 };
const LOWEST = 400;
const SMALL = { width: 420, height: 366 };
/** What a map shows around a single place, in kilometres. */
const AROUND_KM = 20;
/** Mainland France: where nothing at all is known, something is drawn. */
const FRANCE = { south: 42.3, west: -4.8, north: 51.1, east: 8.3 };

/** What the search asks for when it asks for a place; else the whole territory, and what was found beyond it. */
function frame({ centre, rayons = [], contour, villes, points, groupes = [], petite }: CarteProps): Frame {
  const widest = Math.max(0, ...rayons);
  const found = [...points, ...groupes];
  if (centre && widest > 0) return frameOf(boundsAround(centre, widest), SIZE, 44);
  const [only] = found;
  if (petite && only && found.length === 1) return frameOf(boundsAround(only, AROUND_KM), SMALL, 10);
  const shown = [...(contour ? placesOf(contour) : villes), ...found, ...(centre ? [centre] : [])];
  const bounds = boundsOf(shown) ?? FRANCE;
  if (petite) return frameOf(bounds, SMALL, 10);
  // A wide territory gets a low drawing: no empty land above and below.
  const height = Math.round(Math.min(SIZE.height, Math.max(LOWEST, SIZE.width * ratioOf(bounds))));
  return frameOf(bounds, { ...SIZE, height }, 38);
}

/**
 * A map drawn by the server: outline, towns, circles of distance, numbered flags. It is whole without JavaScript and
 * asks nobody for anything; a pointer on it or one of its buttons replaces it with one that moves (`petite` excepted).
 */
export function Carte(props: CarteProps) {
  const drawn = frame(props);
  const drawing = <CarteDrawing {...props} frame={drawn} />;
  if (props.petite) return <div className="carte-cadre">{drawing}</div>;
  const { titre, villes, points, groupes = [], centre = null, rayons = [], tuiles, contour } = props;
  return (
    <CarteVive
      {...{ titre, villes, points, groupes, centre, rayons, tuiles }}
      bounds={drawn.bounds}
      hasContour={contour !== null}
    >
      {drawing}
    </CarteVive>
  );
}
