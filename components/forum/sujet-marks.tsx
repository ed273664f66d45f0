import { Icon } from '@/components/ui/icon';

/** What a sujet is beside its words: settled, kept on top, closed. Nothing of most. */
export const SujetMarks = ({
  resolu,
  epingle,
  ferme,
}: {
  resolu: boolean;
  epingle: boolean;
  ferme: boolean;
}) => (
  <>
    {resolu && (
      <span className="pastille pastille--sapin">
        <Icon name="check" /> Résolu
      </span>
    )}
    {epingle && (
      <span className="pastille pastille--statut">
        <Icon name="pin" /> Épinglé
      </span>
    )}
    {ferme && (
      <span className="pastille pastille--statut">
        <Icon name="lock" /> Fermé
      </span>
    )}
  </>
);
