import { type AnnonceSens, sensNames } from '@/lib/annonces/words';

const marks = {
  offre: (
    <svg viewBox="0 0 30 23" aria-hidden="true">
      <path d="M0 8h30v7H0z" fill="currentColor" />
    </svg>
  ),
  demande: (
    <svg viewBox="0 0 30 23" aria-hidden="true">
      <path
        d="M12.5 2 5 22M17.5 2 25 22M8.5 14h13M9 2h12"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
    </svg>
  ),
} satisfies Record<AnnonceSens, unknown>;

/** A full board for an offer, a trestle that waits for a demand; struck through once it is taken (`closed`). */
export function SensBadge({ sens, closed = false }: { sens: AnnonceSens; closed?: boolean }) {
  return (
    <span className={`pastille pastille--${closed ? 'close' : sens}`}>
      {marks[sens]} {sensNames[sens]}
    </span>
  );
}
