import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';

type Props = {
  /** Of the whole journal, when it was asked for: the first line that was touched; null: none. */
  checked: { tampered: number | null } | null;
  /** Of the lines shown: the first that was touched. */
  shown: number | null;
};

/** Whether the journal is as it was written: the lines shown at each view, all of them when somebody asks. */
export function JournalState({ checked, shown }: Props) {
  const touched = checked ? checked.tampered : shown;
  if (touched !== null)
    return (
      <Notice tone="erreur" title={`La ligne ${touched} n’est plus comme elle a été écrite`} live>
        <p>Quelqu’un a touché à la base de données. Prévenez l’administrateur.</p>
      </Notice>
    );
  if (checked)
    return (
      <Notice tone="reussite" title="Le journal est entier" live>
        <p>Chaque ligne porte l’empreinte de celle d’avant : elles viennent toutes d’être vérifiées.</p>
      </Notice>
    );
  return (
    <div className="pile pile-courte">
      <p>Les lignes de cette page sont comme elles ont été écrites.</p>
      <p>
        <ButtonLink
          variant="secondaire"
          icon="shield"
          href={paths.moderationJournal({ verifier: '1' })}
          prefetch={false}
        >
          Vérifier tout le journal
        </ButtonLink>
      </p>
    </div>
  );
}
