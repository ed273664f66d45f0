import type { ReactNode } from 'react';
import { MotifDrawing } from './motif';
import { type Ground, type Motif, pickPoster } from './pick';
import { cutTitle, type Line } from './playbill';
import { PlaybillLines } from './playbill-lines';

/** A printed poster: its look comes from the id of what it announces, the same everywhere and for ever. */
export function Affiche({ id, title, over }: { id: string; title: string; over?: ReactNode }) {
  const { ground, motif, lines } = pickPoster(id, title);
  return <Poster ground={ground} motif={motif} title={title} lines={lines} over={over} />;
}

/** A poster whose look is chosen by hand. `over` stands above the title, `under` below it. */
export function Poster({
  ground,
  motif,
  title,
  lines = cutTitle(title),
  over,
  under,
}: {
  ground: Ground;
  motif: Motif;
  title: string;
  lines?: Line[] | null;
  over?: ReactNode;
  under?: ReactNode;
}) {
  return (
    <div className={`affiche affiche--${ground}`} data-lignes={lines?.length}>
      <MotifDrawing name={motif} />
      <div className="affiche-texte">
        {over && <p className="affiche-sur">{over}</p>}
        {lines ? (
          <p>
            <PlaybillLines lines={lines} />
          </p>
        ) : (
          <p className="affiche-longue">{title}</p>
        )}
        {under && <p className="affiche-sous">{under}</p>}
      </div>
    </div>
  );
}
