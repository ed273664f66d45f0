/** What each role may do, in words. */
export const RolesPanel = () => (
  <aside className="volet" aria-label="À propos des rôles">
    <section>
      <h2>Qui fait quoi</h2>
      <dl className="faits faits--court">
        <div>
          <dt>Responsable</dt>
          <dd>invite, répond aux demandes, retire, règle l’espace</dd>
        </div>
        <div>
          <dt>Membre</dt>
          <dd>discute et écrit les documents</dd>
        </div>
        <div>
          <dt>Lecture seule</dt>
          <dd>lit tout, n’écrit nulle part</dd>
        </div>
      </dl>
    </section>
  </aside>
);
