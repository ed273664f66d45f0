import { percent } from './sentences';

/** Drawn once on the page, before the first bar that refers to it. */
export function Hatching() {
  return (
    <defs>
      <pattern id="hachures" patternUnits="userSpaceOnUse" width="7" height="7" patternTransform="rotate(25)">
        <path className="hachures" d="M1 0v7" />
      </pattern>
    </defs>
  );
}

type Props = {
  /** Per cent who came, and who came or are awaited. */
  actives: number;
  invites: number;
};

function Drawing({ actives, invites, first = false }: Props & { first?: boolean }) {
  return (
    <svg aria-hidden="true">
      {first && <Hatching />}
      <rect width={`${invites}%`} height="100%" fill="url(#hachures)" />
      <rect className="actives" width={`${actives}%`} height="100%" />
    </svg>
  );
}

/** The share of those who came, in full, and of those who are awaited, hatched; the number stands beside it. */
export function ShareBar({
  recenses,
  actives,
  attendus,
}: {
  recenses: number;
  actives: number;
  attendus: number;
}) {
  const share = percent(actives, recenses);
  return (
    <span className="barre">
      <Drawing actives={share} invites={Math.max(share, percent(actives + attendus, recenses))} />
      <b>
        {share}
        {'\u00a0'}%
      </b>
    </span>
  );
}

const LEGEND = [
  { nom: 'activés', actives: 100, invites: 100 },
  { nom: 'invités, pas encore venus', actives: 0, invites: 100 },
  { nom: 'jamais invités', actives: 0, invites: 0 },
];

export function ShareLegend() {
  return (
    <p className="legende-barre">
      {LEGEND.map(({ nom, ...widths }, index) => (
        <span key={nom}>
          <span className="barre">
            <Drawing {...widths} first={index === 0} />
          </span>
          {nom}
        </span>
      ))}
    </p>
  );
}
