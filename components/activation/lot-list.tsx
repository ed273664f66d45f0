import { Confirm } from '@/components/ui/confirm';
import { paths } from '@/lib/core/paths';

export type LotItem = {
  lotId: string;
  /** « 148 rappels, mardi 24 novembre à 9 h ». */
  title: string;
  /** Who decided, what became of them. */
  under: string;
  /** Of letters: they can be printed, and printed again. */
  letters: boolean;
  /** How many can still be cancelled. */
  waiting: number;
  /** « 148 messages », « 20 lettres ». */
  waitingWords: string;
};

/** Batches of invitations: what left, what still waits and can be cancelled, letters to print. */
export function LotList({ lots, cancel }: { lots: LotItem[]; cancel: (form: FormData) => Promise<void> }) {
  return (
    <ul className="rangs">
      {lots.map(({ lotId, title, under, letters, waiting, waitingWords }) => (
        <li key={lotId} className="rang pile pile-serree">
          <p className="gras">{title}</p>
          <p className="petit doux">{under}</p>
          {letters && (
            <p>
              {/* A file, not a page: nothing to prefetch, and no route to follow. */}
              <a className="lien-suite" href={paths.activationLettres(lotId)} download>
                Télécharger les lettres (PDF)<span className="sr">, {title}</span>
              </a>
            </p>
          )}
          {waiting > 0 && (
            <Confirm
              summary={
                <>
                  Annuler<span className="sr"> : {title}</span>
                </>
              }
              question={`Annuler ${waitingWords} ?`}
              consequence="Ce qui est déjà parti reste parti. Les autres pourront être préparés de nouveau."
              confirm="Annuler l’envoi"
              cancel="Revenir"
              action={cancel}
              fields={{ lotId }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
