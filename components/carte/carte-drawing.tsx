import { type Box, FLAG, layFlags } from './boxes';
import { CarteGround } from './carte-ground';
import type { CarteProps } from './carte-props';
import { Flag, Stem } from './flag';
import { type Frame, insideFrame, insideOf } from './projection';

/** Letters of the drawing, in its own units: as wide as on the page where the map is 620 pixels wide. */
const TEXT = 17;
const SMALL_TEXT = 20;

/** The buttons that lie in its corner, on the narrowest drawing that they lie on. */
const toolsOf = ({ width }: Frame): Box => ({ left: width - 68, top: 0, right: width, bottom: 116 });

/** The map as a drawing. Only flags can be followed; the rest is one picture, which the list beside it says in words. */
export function CarteDrawing(props: CarteProps & { frame: Frame }) {
  const { titre, points, frame, petite } = props;
  const size = petite ? SMALL_TEXT : TEXT;
  const flagged = insideOf(
    frame,
    points.filter(({ numero }) => petite || numero !== undefined),
  );
  const tools = petite ? [] : [toolsOf(frame)];
  const shifts = layFlags(flagged, insideFrame(frame), tools);
  const flags = flagged.map((point, at) => ({ ...point, shift: shifts[at] ?? { x: 0, y: 0 } }));
  const bodies = flags.map(({ x, y, shift }) => ({
    left: x + shift.x - FLAG.width / 2,
    right: x + shift.x + FLAG.width / 2,
    top: y + shift.y - FLAG.tail - FLAG.height,
    bottom: y + shift.y - FLAG.tail,
  }));
  return (
    <svg
      className="carte-dessin"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role={petite ? 'img' : 'group'}
      aria-label={titre}
      fontSize={size}
    >
      <CarteGround {...props} size={size} obstacles={bodies} covered={tools} />
      {flags.map(({ id, x, y, shift }) => (
        <Stem key={id} place={{ x, y }} shift={shift} />
      ))}
      {flags.map(({ id, numero, nom, href, x, y, shift }) =>
        petite ? (
          <Flag key={id} place={{ x, y }} shift={shift} />
        ) : (
          <a key={id} href={href} className="fanion-lien">
            <title>{`${numero}. ${nom}`}</title>
            <Flag place={{ x, y }} shift={shift} numero={numero} />
          </a>
        ),
      )}
    </svg>
  );
}
