import { type PreviousData, PreviousImports } from '@/components/imports/previous-imports';
import { Pagination } from '@/components/ui/pagination';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listImports, type PreviousImport } from '@/lib/imports/queries/lists';
import { undoImportAction } from './actions';

const words: Record<PreviousImport['etat'], string> = {
  apercu: 'Aperçu à reprendre',
  en_cours: 'En cours',
  termine: '',
  annulation: 'En cours d’annulation',
  annule: 'Annulé',
  echec: 'Fichier refusé',
};

const readings = {
  en_cours: 'Lecture en cours',
  interrompue: 'Lecture interrompue, à reprendre',
  perdue: 'Lecture interrompue',
};

function bilan({ etat, reading, creees, modifiees }: PreviousImport) {
  if (reading) return readings[reading];
  if (etat !== 'termine') return words[etat];
  if (creees + modifiees === 0) return 'Rien de nouveau';
  const made = creees > 0 ? plural(creees, 'fiche créée', 'fiches créées') : '';
  const changed = modifiees > 0 ? plural(modifiees, 'mise à jour', 'mises à jour') : '';
  return [made, changed].filter(Boolean).join(', ');
}

/** What was imported before, beside the work of today. */
export async function Previous({ actor, page = 1 }: { actor: Connecte; page?: number }) {
  const { items, pages } = await listImports(actor, { page });
  const today = now();
  const imports: PreviousData[] = items.map((one) => ({
    id: one.id,
    nom: one.nom,
    bilan: bilan(one),
    under: [onDay(one.createdAt, today), one.par ?? 'en ligne de commande'].join(', '),
    undoable: one.undoable,
  }));
  return (
    <aside className="pile-large" aria-label="Imports précédents">
      <PreviousImports imports={imports} undo={undoImportAction} />
      <Pagination page={page} pages={pages} href={(n) => paths.imports({ page: String(n) })} />
      <p className="petit doux">
        Le même fichier importé deux fois ne change rien. Une structure qui s’est opposée à figurer ici ne
        revient jamais par un import.
      </p>
    </aside>
  );
}
