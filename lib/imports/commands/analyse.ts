import { type Planned, planFiches } from '@/lib/annuaire/commands/receive-fiches';
import { db, transaction } from '@/lib/core/db';
import { rowContext } from '../context';
import { type Judged, judgeLines, linesOf, signalReading } from '../lines';
import { findMatches, type Match } from '../matching/candidates';
import { type GoodRow, rowReader, type Twin } from '../matching/twins';
import type { Mapping } from '../words';

type Given = { id: string; source: string; colonnes: string[]; mapping: Mapping };
type Row = { row: GoodRow; twin: Twin | null };

const ETATS = {
  creee: 'nouvelle',
  modifiee: 'modifiee',
  identique: 'identique',
  opposee: 'rejetee',
} as const;
export const OPPOSED = 'Cette structure a demandé à ne pas figurer dans l’annuaire.';

const remarks = ({ remarques }: GoodRow) => remarques.join(' ; ').slice(0, 500);

function judge({ row, twin }: Row, plan: Planned, match: Match | undefined): Judged {
  const base = { ligne: row.ligne, raison: remarks(row), ficheId: plan.held?.id ?? null, jumelle: null };
  if (plan.issue === 'opposee') return { ...base, etat: 'rejetee', raison: OPPOSED };
  if (plan.known) return { ...base, ficheId: plan.known.ficheId, etat: ETATS[plan.issue] };
  if (twin?.same) return { ...base, etat: 'identique', raison: twin.raison, jumelle: twin.jumelle };
  if (match?.sure) return { ...base, etat: 'modifiee', ficheId: match.ficheId };
  if (match) return { ...base, etat: 'doublon', raison: match.raison, ficheId: match.ficheId };
  if (twin) return { ...base, etat: 'doublon', raison: twin.raison, jumelle: twin.jumelle };
  return { ...base, etat: 'nouvelle' };
}

/**
 * Finds out what each row of an import would do, and writes it beside the row: nothing enters the annuaire. Sixteen
 * thousand rows take some three seconds. Until the end the import says that it is being read.
 */
export async function analyseImport({ id, source, colonnes, mapping }: Given) {
  const context = await rowContext(colonnes, mapping);
  // Read once for the numbers that the file has: whether a fiche is told apart by it depends on all of them.
  const whole = rowReader(context);
  for await (const lignes of linesOf(id)) {
    for (const ligne of lignes) whole.read(ligne);
    await signalReading(id);
  }
  const reader = rowReader(context);
  for await (const lignes of linesOf(id)) {
    const judged: Judged[] = [];
    const good: Row[] = [];
    for (const ligne of lignes) {
      const read = reader.read(ligne);
      if ('row' in read) good.push(read);
      else
        judged.push({
          ligne: ligne.ligne,
          etat: 'rejetee',
          raison: read.raison,
          ficheId: null,
          jumelle: null,
        });
    }
    const fiches = good.map(({ row }) => row);
    const planned = await planFiches(db, { source, sourceNom: '', fiches });
    const fresh = planned.filter(({ known, issue }) => !known && issue !== 'opposee');
    const matches = await findMatches(db, source, fresh, whole.has);
    for (const [index, plan] of planned.entries()) {
      const row = good[index];
      if (row) judged.push(judge(row, plan, matches.get(plan.ligne)));
    }
    await transaction((tx) => judgeLines(tx, id, judged));
    await signalReading(id);
  }
  await db.import.updateMany({ where: { id, etat: 'apercu' }, data: { startedAt: null } });
}
