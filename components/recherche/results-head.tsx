import { MAP_TITLE } from './results-map';

type Props = {
  /** « 47 fiches ». */
  count: string;
  search: { q: string; rayon: number | null };
  /** Whether distances are measured from somewhere. */
  around: boolean;
  /** Whether a list follows, and its map. */
  some: boolean;
};

/** How many were found, for what; read out when it changes. */
export function ResultsHead({ count, search: { q, rayon }, around, some }: Props) {
  const near = around && rayon !== null ? ` à moins de ${rayon}\u00a0km` : '';
  const words = q ? ` pour «\u00a0${q}\u00a0»` : '';
  return (
    <div className="section-tete resultats-tete">
      <div role="status">
        <h2 id="resultats">{`${count.charAt(0).toUpperCase()}${count.slice(1)}${near}${words}`}</h2>
      </div>
      {some ? (
        <a className="lien-suite vers-carte" href={`#${MAP_TITLE}`}>
          Voir la carte
        </a>
      ) : null}
    </div>
  );
}
