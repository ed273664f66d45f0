import { FileForm } from '@/components/imports/file-form';
import { ImportReadingProgress } from '@/components/imports/progress';
import { Notice } from '@/components/ui/notice';
import type { Connecte } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import type { ImportView } from '@/lib/imports/queries/view';
import { readingSentences } from '@/lib/imports/reading-state';
import { Previous } from '../previous';

/** A file whose rows are still being read, or whose reader died: there is nothing to accept yet. */
export function ImportReading({ actor, view }: { actor: Connecte; view: ImportView }) {
  return (
    <div className="grille-2-1">
      <section aria-labelledby="lecture" className="pile">
        <h2 id="lecture">{view.fichierNom}</h2>
        {view.reading === 'perdue' ? (
          <>
            <Notice tone="attention" title="Lecture interrompue.">
              {readingSentences.perdue}
            </Notice>
            <FileForm />
          </>
        ) : (
          <ImportReadingProgress sentence={readingSentences.en_cours} href={paths.import(view.id)} />
        )}
      </section>
      <Previous actor={actor} />
    </div>
  );
}
