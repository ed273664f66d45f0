import type { ReactNode } from 'react';

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
};

/** What it offers and what it looks for, in its own words. */
export function Exchanges({ offres, demandes }: { offres: string[]; demandes: string[] }) {
  if (offres.length + demandes.length === 0) return null;
  return (
    <section aria-labelledby="echanges">
      <h2 className="sr" id="echanges">
        Ce qui est proposé et cherché
      </h2>
      <div className="cherche-offre">
        <Side kind="offre" nom="Offre" lines={offres} />
        <Side kind="demande" nom="Demande" lines={demandes} />
      </div>
    </section>
  );
}

function Side({ kind, nom, lines }: { kind: keyof typeof marks; nom: string; lines: string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={`pastille pastille--${kind}`}>
        {marks[kind]} {nom}
      </h3>
      <ul className="puces-mots">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
