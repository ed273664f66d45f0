import type { AnnonceFigures } from '@/lib/annonces/figures';
import { issueNames, issues } from '@/lib/annonces/words';

const share = (part: number, whole: number) =>
  whole > 0 ? ` (${Math.round((part / whole) * 100)}\u00a0%)` : '';
const count = (value: number) => value.toLocaleString('fr-FR');

/** What came of the annonces of a year, for the agents. */
export function FiguresSection({ figures }: { figures: AnnonceFigures }) {
  const { publiees, offres, demandes, enLigne, pourvues, avecReponse, projets, demandees } = figures;
  const rows: [string, string][] = [
    ['En ligne aujourd’hui', count(enLigne)],
    [
      'Publiées depuis un an',
      `${count(publiees)}, dont ${count(offres)} offres et ${count(demandes)} demandes`,
    ],
    ['Qui ont reçu une réponse', count(avecReponse) + share(avecReponse, publiees)],
    ['Pourvues', count(pourvues) + share(pourvues, publiees)],
    ['Devenues un projet', count(projets) + share(projets, publiees)],
    ...issues.map((issue): [string, string] => [
      issueNames[issue],
      count(figures.issues[issue]) + share(figures.issues[issue], demandees),
    ]),
    ['Sans réponse de l’auteur', count(figures.sansReponse) + share(figures.sansReponse, demandees)],
  ];
  return (
    <section className="pile" aria-labelledby="chiffres">
      <h2 id="chiffres">Ce que les annonces sont devenues</h2>
      <p className="doux">
        Chaque auteur est interrogé trente jours après, par e-mail. Les parts des issues se comptent sur{' '}
        {count(demandees)} {demandees < 2 ? 'annonce' : 'annonces'} dont l’auteur a été interrogé.
      </p>
      <dl className="faits">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="nombre">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
