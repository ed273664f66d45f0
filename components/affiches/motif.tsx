import type { ReactNode } from 'react';
import type { Motif } from './pick';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const joined = (paths: string[]) => paths.join('');

const pleats = joined(range(7).map((n) => `M${(n * 42.857).toFixed(1)} 0h18v400h-18z`));

const firRow = (count: number, x: number, step: number, y: number, half: number, height: number) =>
  joined(range(count).map((n) => `M${x + Math.round(n * step)} ${y}l${half} ${height}h${-2 * half}z`));

const tiers = [250, 210, 170, 130, 90, 50].map((radius, n) => ({
  d: `M${150 - radius} 0a${radius} ${radius} 0 0 0 ${2 * radius} 0`,
  fill: n === 5 ? 'var(--feu)' : n % 2 === 0 ? 'var(--pli)' : 'var(--fond)',
}));

const mark = (column: number, row: number) => {
  const [x, y] = [30 + column * 60, 36 + row * 52];
  return `M${x - 12} ${y}h24M${x} ${y - 12}v24`;
};
const LIT_MARK = 3;
const marks = joined(
  range(4).flatMap((row) =>
    range(5)
      .filter((column) => row > 0 || column !== LIT_MARK)
      .map((column) => mark(column, row)),
  ),
);

const trestles = (row: number) => {
  const [first, y] = [row === 1 ? -3 : 36, 26 + row * 62];
  return joined(
    range(4).map((n) => {
      const x = first + n * 78;
      return `M${x} ${y}l-14 44M${x + 8} ${y}l14 44M${x - 9} ${y + 26}h26`;
    }),
  );
};

/** Their colours are `var(--fond)`, `var(--pli)`, `var(--feu)` and `var(--lettre)`, of the poster's ground. */
export const motifDrawings: Record<Motif, ReactNode> = {
  rideau: <path d={pleats} fill="var(--pli)" />,
  sapins: (
    <>
      <circle cx="232" cy="66" r="36" fill="var(--feu)" />
      <g fill="var(--pli)">
        <path d={firRow(9, -20, 42.4, 126, 23, 124)} opacity=".55" />
        <path d={firRow(7, -3, 53.3, 170, 29, 148)} opacity=".8" />
        <path d={firRow(5, 14, 70, 216, 38, 184)} />
      </g>
    </>
  ),
  gradins: tiers.map((tier) => <path key={tier.d} {...tier} />),
  reperes: (
    <g fill="none" strokeWidth="8">
      <path d={marks} stroke="var(--pli)" />
      <path d={mark(LIT_MARK, 0)} stroke="var(--feu)" />
    </g>
  ),
  treteaux: (
    <g fill="none">
      <path d={joined(range(3).map(trestles))} stroke="var(--pli)" strokeWidth="6" />
      <path d="M-10 24h320M-10 148h320" stroke="var(--pli)" strokeWidth="9" />
      <path d="M-10 86h320" stroke="var(--feu)" strokeWidth="9" />
    </g>
  ),
  feu: (
    <>
      <path d="M206 30h36l44 106H84z" fill="var(--pli)" />
      <ellipse cx="185" cy="136" rx="101" ry="23" fill="var(--feu)" />
      <path d="M0 18h300" stroke="var(--lettre)" strokeWidth="7" />
      <path d="M198 20h52l-7 32h-38z" fill="var(--lettre)" />
    </>
  ),
  ouvert: (
    <>
      <path d="M0 0h300v400H0z" fill="var(--pli)" />
      <circle cx="150" cy="92" r="58" fill="var(--feu)" />
      <path d="M0 0h84c-3 80-20 120-44 148-13 18-18 60-18 252H0z" fill="var(--fond)" />
      <path d="M300 0h-84c3 80 20 120 44 148 13 18 18 60 18 252h22z" fill="var(--fond)" />
      <path
        d="M28 0h14c-2 60-8 92-21 116-9 16-13 60-13 284H0V120C14 100 26 60 28 0zM272 0h-14c2 60 8 92 21 116 9 16 13 60 13 284h8V120c-14-20-26-60-28-120z"
        fill="var(--pli)"
        opacity=".6"
      />
    </>
  ),
};

/** Fills its poster; coloured by the poster's ground. */
export function MotifDrawing({ name }: { name: Motif }) {
  const slice = name === 'rideau' || name === 'sapins' ? 'xMidYMid slice' : 'xMidYMin slice';
  return (
    <svg viewBox="0 0 300 400" preserveAspectRatio={slice} aria-hidden="true">
      {motifDrawings[name]}
    </svg>
  );
}
