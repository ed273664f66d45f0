/** What becomes public when an espace is presented, and what never does. */
export const VisibilityPanel = ({ visible }: { visible: boolean }) => (
  <aside className="volet" aria-label="Qui voit quoi">
    <section>
      <h2>{visible ? 'Ce que tout le monde voit' : 'Si vous le présentez à tous'}</h2>
      <dl className="faits faits--court">
        <div>
          <dt>Tout le monde lit</dt>
          <dd>
            le nom, l’intention, la commune, les disciplines, le nom des structures, le nombre de membres
          </dd>
        </div>
        <div>
          <dt>On peut demander à entrer</dt>
          <dd>les responsables acceptent ou refusent, personne n’entre sans eux</dd>
        </div>
        <div>
          <dt>Reste entre membres</dt>
          <dd>la discussion, les documents, les noms des personnes</dd>
        </div>
        <div>
          <dt>Revenir en arrière</dt>
          <dd>à tout moment, la présentation disparaît aussitôt</dd>
        </div>
      </dl>
    </section>
  </aside>
);
