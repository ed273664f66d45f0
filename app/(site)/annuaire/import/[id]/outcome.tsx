import { ImportCounts } from '@/components/imports/counts';
import { FileForm } from '@/components/imports/file-form';
import { ImportProgress } from '@/components/imports/progress';
import { RefusedTable } from '@/components/imports/refused-table';
import { ResumeForm } from '@/components/imports/resume-form';
import { Notice } from '@/components/ui/notice';
import type { Connecte } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { countKept } from '@/lib/imports/queries/kept';
import { listRefused } from '@/lib/imports/queries/lists';
import type { ImportView } from '@/lib/imports/queries/view';
import { startImportAction } from '../actions';
import { Previous } from '../previous';
import { Doublons } from './doublons';
import { progressSentence, resultSentence } from './sentences';

type Props = { actor: Connecte; view: ImportView; pages: { ecartees: number; doublons: number } };

/** What came of an import: how far it is, its result, or why it came to nothing. */
export async function ImportOutcome({ actor, view, pages }: Props) {
  const { id, etat, counts, total, faites } = view;
  const running = etat === 'en_cours' || etat === 'annulation';
  const [refused, kept] = await Promise.all([
    listRefused(actor, id, pages.ecartees),
    etat === 'annule' ? countKept(actor, id) : 0,
  ]);
  return (
    <div className="pile-section">
      <div className="grille-2-1">
        <div className="pile-section">
          {etat === 'echec' ? (
            <Refusal view={view} />
          ) : (
            <section aria-labelledby="resultat" className="pile">
              <h2 id="resultat">{running ? 'En cours' : 'Résultat'}</h2>
              <ImportProgress
                running={running}
                sentence={running ? progressSentence(view) : resultSentence(view, kept)}
                total={total}
                faites={faites}
                href={paths.import(id)}
              />
              {etat === 'termine' && (
                <ImportCounts
                  figures={[
                    { nom: 'fiches créées', nombre: view.creees },
                    { nom: 'mises à jour', nombre: view.modifiees },
                    { nom: 'déjà identiques', nombre: counts.identique },
                    { nom: 'doublons à décider', nombre: counts.doublon },
                    { nom: 'lignes écartées', nombre: counts.rejetee, mauvais: true },
                  ]}
                />
              )}
            </section>
          )}
          {etat === 'termine' && (
            <p className="ligne">
              <a className="btn btn--secondaire" href={paths.imports()}>
                Importer un autre fichier
              </a>
              <a className="lien-fort" href={paths.annuaire()}>
                Voir l’annuaire
              </a>
            </p>
          )}
        </div>
        <Previous actor={actor} />
      </div>
      {etat === 'termine' && (
        <>
          <Doublons
            actor={actor}
            view={view}
            page={pages.doublons}
            href={(n) => paths.import(id, { doublons: String(n) })}
          />
          {counts.prets > 0 && (
            <ResumeForm
              importId={id}
              start={startImportAction}
              sentence={`${plural(counts.prets, 'ligne décidée entrera', 'lignes décidées entreront')}.`}
            />
          )}
        </>
      )}
      {!running && (
        <RefusedTable
          importId={id}
          lignes={refused.items}
          total={refused.total}
          page={refused.page}
          pages={refused.pages}
          href={(n) => paths.import(id, { ecartees: String(n) })}
        />
      )}
    </div>
  );
}

/** A file that could not be read, why, and the way to bring another. */
const Refusal = ({ view }: { view: ImportView }) => (
  <section aria-labelledby="le-fichier" className="pile">
    <h2 id="le-fichier">Le fichier</h2>
    <Notice tone="erreur" live title={`Nous n’avons pas pu lire «\u00a0${view.fichierNom}\u00a0».`}>
      {view.erreur}
    </Notice>
    <FileForm />
  </section>
);
