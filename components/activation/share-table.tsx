import type { Counts, Share } from '@/lib/activation/queries/counts';
import { ShareBar } from './bar';

const number = (count: number) => count.toLocaleString('fr-FR');

function Cells({ recenses, invites, actives, attendus }: Counts) {
  return (
    <>
      <td className="chiffre-col" data-titre="Recensés">
        {number(recenses)}
      </td>
      <td className="chiffre-col" data-titre="Invités">
        {number(invites)}
      </td>
      <td className="chiffre-col" data-titre="Activés">
        {number(actives)}
      </td>
      <td className="col-barre" data-titre="Part activée">
        <ShareBar recenses={recenses} actives={actives} attendus={attendus} />
      </td>
    </>
  );
}

/** Who is on the list, who was invited, who came; one row per kind or intercommunality. */
export function ShareTable({
  id,
  title,
  under,
  head,
  shares,
  ensemble,
}: {
  id: string;
  title: string;
  under: string;
  /** Of the first column. */
  head: string;
  shares: Share[];
  ensemble: Counts;
}) {
  return (
    <section aria-labelledby={id}>
      <table className="tableau tableau--pliable tableau--compte">
        <caption>
          <h2 id={id}>{title}</h2>
          {under && <p className="petit doux">{under}</p>}
        </caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="chiffre-col">
              Recensés
            </th>
            <th scope="col" className="chiffre-col">
              Invités
            </th>
            <th scope="col" className="chiffre-col">
              Activés
            </th>
            <th scope="col" className="col-barre">
              Part activée
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ id: key, nom, ...counts }) => (
            <tr key={key}>
              <th scope="row">{nom}</th>
              <Cells {...counts} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Ensemble</th>
            <Cells {...ensemble} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
