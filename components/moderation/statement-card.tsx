import { type Statement, statementFacts, statementLead, statementTitle } from '@/lib/moderation/statement';

type Props = {
  statement: Statement;
  /** What is said above it. */
  over: string;
  level?: 2 | 3;
};

/** The statement of reasons, as its author reads it. */
export function StatementCard({ statement, over, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className="motif-statut" aria-labelledby="motif-titre">
      <div className="pile pile-serree">
        <p className="petit doux">{over}</p>
        <Heading id="motif-titre" className="titre-3">
          {statementTitle(statement)}
        </Heading>
      </div>
      <p>{statementLead(statement)}</p>
      <dl className="faits">
        {statementFacts(statement).map(([nom, valeur]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd className="wrap-anywhere">{valeur || '…'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
