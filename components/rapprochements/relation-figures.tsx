import { issueNames, issues } from '@/lib/annonces/words';
import type { RelationFigures } from '@/lib/rapprochements/words';

const share = (part: number, whole: number) =>
  whole > 0 ? ` (${Math.round((part / whole) * 100)}\u00a0%)` : '';

/** What the introductions of a year led to, for the agents. */
export function RelationFiguresSection({
  figures: { total, projets, issues: counts, sansIssue },
}: {
  figures: RelationFigures;
}) {
  const rows: [string, number][] = [
    ...issues.map((issue): [string, number] => [issueNames[issue], counts[issue]]),
    ['Pas encore demandé', sansIssue],
    ['Devenues un projet ici', projets],
  ];
  return (
    <section className="pile" aria-labelledby="chiffres-relations">
      <h2 id="chiffres-relations">Ce que les mises en relation sont devenues</h2>
      <p className="doux">
        {total === 0
          ? 'Aucune depuis un an.'
          : total === 1
            ? 'Une depuis un an.'
            : `${total.toLocaleString('fr-FR')} depuis un an.`}
      </p>
      {total > 0 && (
        <dl className="faits">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="nombre">
                {value.toLocaleString('fr-FR')}
                {share(value, total)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
