export type DrawingName = 'vide' | 'pret' | 'hors-ligne' | 'introuvable';

const Trestle = ({ x }: { x: number }) => (
  <g transform={`translate(${x} 38)`} fill="none" stroke="var(--color-bois)">
    <path d="M22 0 8 72M30 0l14 72M14 44h24" strokeWidth="5.5" />
    <path d="M15 2h22" strokeWidth="6" />
  </g>
);

const Board = ({ x, y, width }: { x: number; y: number; width: number }) => (
  <>
    <path d={`M${x} ${y}h${width}v13h-${width}z`} fill="var(--color-planche)" />
    <path d={`M${x} ${y + 9.5}h${width}v3.5h-${width}z`} fill="var(--color-tranche)" />
  </>
);

const dashes = { fill: 'none', stroke: 'var(--color-contour)', strokeWidth: 2.5 };

function Scene({ name }: { name: DrawingName }) {
  switch (name) {
    case 'vide':
      return <path d="M14 28h192" {...dashes} strokeDasharray="7 7" />;
    case 'pret':
      return (
        <>
          <Board x={10} y={24} width={200} />
          <path d="M110 24V2" stroke="var(--color-encre)" strokeWidth="3" />
          <path d="M110 2h34l-9 7 9 7h-34z" fill="var(--color-rideau)" />
        </>
      );
    case 'hors-ligne':
      return (
        <>
          <Board x={0} y={24} width={86} />
          <path d="M92 31h36" {...dashes} strokeDasharray="5 6" />
          <Board x={134} y={24} width={86} />
        </>
      );
    case 'introuvable':
      return (
        <g transform="rotate(-24 110 70)">
          <Board x={20} y={64} width={190} />
        </g>
      );
  }
}

/** Two trestles and a board tell the state of things; the words beside it say the same. */
export function Drawing({ name }: { name: DrawingName }) {
  const apart = name === 'hors-ligne';
  return (
    <svg className="dessin" viewBox="0 0 220 112" aria-hidden="true">
      <Trestle x={apart ? 4 : 26} />
      <Trestle x={apart ? 164 : 142} />
      <Scene name={name} />
      <path d="M0 110h220" stroke="var(--color-bois)" strokeWidth="2.5" />
    </svg>
  );
}
