import { type Statement, statementFacts, statementLead, statementTitle } from '@/lib/moderation/words';

/** The statement of reasons, as its author reads it. `over`: what is said above it. */
export function StatementCard({ statement, over }: { statement: Statement; over: string }) {
  return (
    <section className="motif-statut" aria-labelledby="motif-titre">
      <div className="pile pile-serree">
        <p className="petit doux">{over}</p>
        <h3 id="motif-titre">{statementTitle(statement)}</h3>
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
