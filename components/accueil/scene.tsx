import type { ReactNode } from 'react';
import { measure } from '@/components/affiches/playbill';
import { PlaybillLines } from '@/components/affiches/playbill-lines';

/**
 * The stage of the home page: the sentence on the curtain, a poster standing on the board, what one comes to do set
 * into the board, and three bays between two trestles.
 */
export function Scene({
  lead,
  sentence,
  poster,
  board,
  bays,
}: {
  lead: string;
  /** Lines of the title, each of which fills the measure. */
  sentence: string[];
  poster: ReactNode;
  board: ReactNode;
  /** Without them, the board stands on two short trestles and the page goes on. */
  bays?: [ReactNode, ReactNode, ReactNode];
}) {
  return (
    <section className="scene" aria-labelledby="titre">
      <div className="rideau sur-sombre">
        <div className="page">
          <div className="scene-titre">
            <p className="chapo">{lead}</p>
            <h1 id="titre">
              <PlaybillLines lines={sentence.map(measure)} />
            </h1>
          </div>
          <div className="chevalet">{poster}</div>
        </div>
      </div>
      <div className="plateau-dessus" />
      <div className="plateau-face">
        <div className="page">{board}</div>
      </div>
      <div className={bays ? 'dessous' : 'dessous dessous--court'}>
        <div className="page">
          <div className="pieds">
            <Trestle />
            <Trestle />
          </div>
          {bays && (
            <>
              {bays[0]}
              <Trestle />
              {bays[1]}
              <Trestle />
              {bays[2]}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

const Trestle = () => (
  <svg className="treteau" viewBox="0 0 120 200" preserveAspectRatio="none" aria-hidden="true">
    <path d="M52 6 20 194M68 6l32 188" strokeWidth="11" />
    <path d="M33 118h54" strokeWidth="8" />
    <path d="M38 6h44" strokeWidth="12" />
  </svg>
);
