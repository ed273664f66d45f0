import { now } from '@/lib/core/clock';
import { plural } from '@/lib/core/text';
import type { ImportView } from '@/lib/imports/queries/view';

const SLOW_MS = 3_000;

function left({ faites, total, startedAt }: ImportView) {
  const spent = startedAt ? now().getTime() - startedAt.getTime() : 0;
  if (faites === 0 || spent < SLOW_MS) return '';
  const seconds = Math.ceil(((total - faites) * spent) / faites / 1_000);
  if (seconds > 90) return `, encore ${plural(Math.round(seconds / 60), 'minute')} environ`;
  return seconds > 3 ? `, encore ${plural(seconds, 'seconde')} environ` : '';
}

/** « 72 fiches sur 115, encore 10 secondes environ ». */
export const progressSentence = (view: ImportView) => {
  const count = `${plural(view.faites, 'ligne')} sur ${view.total.toLocaleString('fr-FR')}`;
  return view.etat === 'annulation' ? `${count} annulées.` : `${count}${left(view)}.`;
};

/** What an import came to, in one sentence. */
export function resultSentence(view: ImportView, kept: number) {
  const { creees, modifiees, counts, etat } = view;
  if (etat === 'annule') {
    const stay =
      kept > 0
        ? ` ${plural(kept, 'fiche reste, reprise ou complétée', 'fiches restent, reprises ou complétées')} par une personne depuis.`
        : '';
    return `Import annulé : l’annuaire est revenu à ce qu’il disait avant.${stay}`;
  }
  const said: [number, string][] = [
    [creees, plural(creees, 'fiche créée', 'fiches créées')],
    [modifiees, plural(modifiees, 'mise à jour', 'mises à jour')],
    [counts.identique, plural(counts.identique, 'ligne déjà identique', 'lignes déjà identiques')],
    [counts.rejetee, plural(counts.rejetee, 'ligne écartée', 'lignes écartées')],
  ];
  const parts = said.flatMap(([count, text], index) => (count > 0 || index === 0 ? [text] : []));
  const waiting =
    counts.doublon > 0
      ? ` ${plural(counts.doublon, 'doublon attend', 'doublons attendent')} votre choix.`
      : '';
  return `Import terminé : ${parts.join(', ')}.${waiting}`;
}
