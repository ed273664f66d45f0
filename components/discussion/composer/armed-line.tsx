import { useOnline } from '@/components/discussion/live/use-connection';
import { Icon } from '@/components/ui/icon';

type Props = {
  armed: boolean;
  /** A refused file kept the message from leaving. */
  calledBack: boolean;
  count: number;
  disarm: () => void;
};

/** What a message that was told to leave is waiting for. */
export function ArmedLine({ armed, calledBack, count, disarm }: Props) {
  const online = useOnline();
  return (
    <div role="status">
      {armed ? (
        <p className="etat envoi-attendu">
          <Icon name="clock" />
          <span>{online ? waiting(count) : OFFLINE}</span>
          <button type="button" className="btn-texte" onClick={disarm}>
            Ne pas envoyer
          </button>
        </p>
      ) : null}
      {calledBack ? (
        <p className="etat etat--echec envoi-attendu">
          <Icon name="triangle-alert" />
          <span>Le message n’est pas parti : un des fichiers a été refusé. Retirez-le, puis envoyez.</span>
        </p>
      ) : null}
    </div>
  );
}

const waiting = (count: number) =>
  count < 2
    ? 'Le message partira dès que le fichier sera arrivé.'
    : 'Le message partira dès que les fichiers seront arrivés.';
const OFFLINE = 'Le message partira avec ses fichiers au retour du réseau. Gardez cette page ouverte.';
