import { currentInstance } from '@/app/current-instance';
import { ImportCounts } from '@/components/imports/counts';
import { FileForm } from '@/components/imports/file-form';
import { ImportBoard } from '@/components/imports/import-board';
import { RefusedTable, RemarkTable } from '@/components/imports/refused-table';
import { Notice } from '@/components/ui/notice';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listRefused, listRemarks } from '@/lib/imports/queries/lists';
import type { Counts, ImportView } from '@/lib/imports/queries/view';
import { readingSentences } from '@/lib/imports/reading-state';
import { recogniseSource } from '@/lib/imports/sources/known';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { mapColumnsAction, startImportAction } from '../actions';
import { Previous } from '../previous';
import { Doublons } from './doublons';

type Props = { actor: Connecte; view: ImportView; pages: { ecartees: number; doublons: number } };

const numbers = ['', 'Une colonne est', 'Deux colonnes sont', 'Trois colonnes sont', 'Quatre colonnes sont'];

function columnsSentence({ rememberedAt, colonnes }: ImportView) {
  if (rememberedAt) return `Reprises de votre dernier import de cette source, ${onDay(rememberedAt, now())}.`;
  const doubts = colonnes.filter(({ doute }) => doute).length;
  if (recogniseSource(colonnes.map(({ nom }) => nom)))
    return 'Ce fichier est reconnu : vérifiez, puis importez.';
  const start = 'Proposées d’après leurs noms.';
  return doubts === 0 ? start : `${start} ${numbers[doubts] ?? 'Plusieurs colonnes sont'} à vérifier.`;
}

function lastSentence({ prets, identique, doublon }: Counts) {
  if (prets + identique === 0) return null;
  const entering =
    prets === 0
      ? 'Tout ce fichier est déjà dans l’annuaire'
      : `${plural(prets, 'ligne entrera', 'lignes entreront')}, ce que les structures ont écrit elles-mêmes est gardé`;
  return doublon === 0
    ? `${entering}.`
    : `${entering}. ${plural(doublon, 'doublon attend', 'doublons attendent')} votre choix.`;
}

/** What a file holds, before anything enters. */
export async function ImportPreview({ actor, view, pages }: Props) {
  const { id, counts, fichierNom, lecture, total } = view;
  const [{ departementNom }, termes, refused, remarks] = await Promise.all([
    currentInstance(),
    listTermes(),
    listRefused(actor, id, pages.ecartees),
    listRemarks(actor, id),
  ]);
  const columns = {
    importId: id,
    colonnes: view.colonnes,
    source: view.source,
    genre: view.genre,
    genres: ofListe(termes, 'genre').map(({ id: genre, nom }) => ({ id: genre, nom })),
    territoireSeul: view.territoireSeul,
    territoire: departementNom,
    sentence: columnsSentence(view),
  };
  const figures = [
    { nom: 'fiches nouvelles', nombre: counts.nouvelle },
    { nom: 'mises à jour', nombre: counts.modifiee },
    { nom: 'déjà identiques', nombre: counts.identique },
    { nom: 'doublons probables', nombre: counts.doublon },
    { nom: 'lignes écartées', nombre: counts.rejetee, mauvais: true },
  ];
  return (
    <div className="pile-section">
      <div className="grille-2-1">
        <div className="pile-section">
          <section aria-labelledby="le-fichier" className="pile">
            <h2 id="le-fichier">Le fichier</h2>
            <FileForm current={{ nom: fichierNom, lecture: `${plural(total, 'ligne')}, ${lecture}` }} />
          </section>
          <section aria-labelledby="lu" className="pile">
            <h2 id="lu">Ce que l’on y lit</h2>
            {view.reading && (
              <Notice tone="attention" title="Lecture interrompue.">
                {readingSentences.interrompue}
              </Notice>
            )}
            {view.manque && (
              <Notice tone="attention" title="Rien ne peut entrer pour le moment.">
                {view.manque}
              </Notice>
            )}
            <ImportCounts figures={figures} />
            {counts.ailleurs > 0 && (
              <Notice
                tone="attention"
                title={`${plural(counts.ailleurs, 'ligne est', 'lignes sont')} hors du territoire (${departementNom}).`}
              >
                {counts.ailleurs > 1 ? 'Elles entreront' : 'Elle entrera'} aussi, sauf si vous cochez
                « Écarter les lignes hors du territoire » sous les colonnes.
              </Notice>
            )}
            <RemarkTable lignes={remarks.items} total={remarks.total} />
          </section>
        </div>
        <Previous actor={actor} />
      </div>
      <ImportBoard
        columns={columns}
        map={mapColumnsAction}
        start={startImportAction}
        sentence={lastSentence(counts)}
      >
        <RefusedTable
          importId={id}
          lignes={refused.items}
          total={refused.total}
          page={refused.page}
          pages={refused.pages}
          href={(n) => paths.import(id, { ecartees: String(n), doublons: String(pages.doublons) })}
        />
        <Doublons
          actor={actor}
          view={view}
          page={pages.doublons}
          href={(n) => paths.import(id, { doublons: String(n), ecartees: String(pages.ecartees) })}
        />
      </ImportBoard>
    </div>
  );
}
