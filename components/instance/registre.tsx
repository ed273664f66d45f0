type Traitement = {
  id: string;
  nom: string;
  finalite: string;
  base: string;
  personnes: string;
  donnees: string;
  destinataires: string;
  duree: string;
};

/** The record of processing activities: what is done with what, for whom, and until when. */
export function Registre({ traitements }: { traitements: Traitement[] }) {
  return (
    <div className="registre">
      {traitements.map((one) => (
        <section key={one.id} aria-labelledby={`traitement-${one.id}`}>
          <h3 className="titre-4" id={`traitement-${one.id}`}>
            {one.nom}
          </h3>
          <dl className="faits">
            {rows.map(({ key, nom }) => (
              <div key={key}>
                <dt>{nom}</dt>
                <dd>{one[key]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const rows = [
  { key: 'finalite', nom: 'Pour quoi' },
  { key: 'base', nom: 'Base légale' },
  { key: 'personnes', nom: 'De qui' },
  { key: 'donnees', nom: 'Quelles données' },
  { key: 'destinataires', nom: 'Qui les voit' },
  { key: 'duree', nom: 'Combien de temps' },
] as const;
