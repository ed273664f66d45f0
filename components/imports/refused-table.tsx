import { Icon } from '@/components/ui/icon';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export type NotedLine = { ligne: number; contenu: string; raison: string };

type Props = {
  importId: string;
  lignes: NotedLine[];
  total: number;
  page: number;
  pages: number;
  href: (page: number) => string;
};

/** The rows that do not enter, each with why, and the way to get them all. */
export function RefusedTable({ importId, lignes, total, page, pages, href }: Props) {
  if (total === 0) return null;
  return (
    <section aria-labelledby="ecartees" className="pile">
      <div className="tableau-cadre">
        <table className="tableau tableau--pliable">
          <caption>
            <div className="section-tete">
              <h2 id="ecartees">{plural(total, 'ligne écartée', 'lignes écartées')}</h2>
              <a className="lien-suite" href={paths.importEcartees(importId)} download>
                <Icon name="download" /> Télécharger ces lignes
              </a>
            </div>
          </caption>
          <LineHead />
          <LineRows lignes={lignes} />
        </table>
      </div>
      <Pagination page={page} pages={pages} href={href} label="Pages des lignes écartées" />
    </section>
  );
}

/** Rows that enter without something they say badly. */
export function RemarkTable({ lignes, total }: { lignes: NotedLine[]; total: number }) {
  if (total === 0) return null;
  return (
    <details className="import-remarques">
      <summary>
        {plural(total, 'ligne entre', 'lignes entrent')} sans une valeur que nous n’avons pas pu lire
      </summary>
      <div className="tableau-cadre">
        <table className="tableau tableau--pliable">
          <caption className="sr">Valeurs laissées de côté</caption>
          <LineHead />
          <LineRows lignes={lignes} />
        </table>
      </div>
      {total > lignes.length && <p className="petit doux">Les {lignes.length} premières sont montrées.</p>}
    </details>
  );
}

const LineHead = () => (
  <thead>
    <tr>
      <th scope="col">Ligne</th>
      <th scope="col">Contenu</th>
      <th scope="col">Raison</th>
    </tr>
  </thead>
);

const LineRows = ({ lignes }: { lignes: NotedLine[] }) => (
  <tbody>
    {lignes.map(({ ligne, contenu, raison }) => (
      <tr key={ligne}>
        <th scope="row" className="sans-coupe">
          Ligne {ligne}
        </th>
        <td data-titre="Contenu" className="exemple">
          {contenu}
        </td>
        <td data-titre="Raison">{raison}</td>
      </tr>
    ))}
  </tbody>
);
