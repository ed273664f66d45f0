/** What makes an article useful to others. */
export function WritingHelp() {
  return (
    <aside className="pile-large" aria-label="Aide à l’écriture">
      <section className="carte carte--bois pile pile-courte" aria-labelledby="aide-ecriture">
        <h2 className="titre-3" id="aide-ecriture">
          Ce qui sert aux autres
        </h2>
        <ul className="pile pile-courte">
          <li>Ce que vous vouliez faire, en une phrase.</li>
          <li>Ce qui a marché, et ce que vous feriez autrement.</li>
          <li>Le temps passé, et ce que cela a coûté.</li>
          <li>Qui contacter pour en parler.</li>
        </ul>
        <p className="petit doux">
          Les articles paraissent sous licence CC&nbsp;BY-SA&nbsp;4.0 : chacun peut les reprendre en citant
          leurs auteurs. Demandez leur accord aux personnes photographiées.
        </p>
      </section>
    </aside>
  );
}
