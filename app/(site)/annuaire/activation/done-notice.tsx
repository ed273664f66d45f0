import { Notice } from '@/components/ui/notice';
import type { Lot } from '@/lib/activation/queries/lots';
import { now } from '@/lib/core/clock';
import { atHour } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { wordsOf } from './items';

/** What was just decided: a batch to come, letters to print, or a cancellation. */
export function DoneNotice({ lot }: { lot: Lot }) {
  const { canal, lotId, enAttente, annules, partis, sendAt } = lot;
  if (canal === 'courrier' && enAttente + partis > 0)
    return (
      <Notice tone="reussite" live title={`${wordsOf(lot, enAttente + partis)} : le fichier est prêt.`}>
        <a className="lien-suite" href={paths.activationLettres(lotId)} download>
          Télécharger les lettres (PDF)
        </a>
      </Notice>
    );
  if (enAttente > 0)
    return (
      <Notice
        tone="reussite"
        live
        title={
          sendAt > now()
            ? `Programmé : ${wordsOf(lot, enAttente)}, ${atHour(sendAt)}.`
            : `En route : ${wordsOf(lot, enAttente)}.`
        }
      >
        Vous pouvez encore annuler, sous « Derniers envois ».
      </Notice>
    );
  if (partis === 0 && annules > 0)
    return <Notice tone="information" live title={`Annulé : ${wordsOf(lot, annules)}.`} />;
  return <Notice tone="information" live title={`Déjà parti : ${wordsOf(lot, partis)}.`} />;
}
