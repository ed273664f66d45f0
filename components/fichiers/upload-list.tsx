import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { plural } from '@/lib/core/text';
import { type Sent, type Uploads, underWay } from './use-uploads';

type ListProps = {
  uploads: Uploads;
  /** « photo », « photos », and how they have come: « ajoutée », « ajoutées ». */
  words: { one: string; many: string; come: string; comeMany: string };
};

/** What is on its way, what failed and why; says aloud how far it is. */
export function UploadList({ uploads, words }: ListProps) {
  const { sent, arrived, forget } = uploads;
  const { one, many, come, comeMany } = words;
  return (
    <>
      {sent.length > 0 && (
        <ul className="photos-envoi">
          {sent.map((line) => (
            <UploadLine key={line.key} line={line} onClose={() => forget(line)} />
          ))}
        </ul>
      )}
      <p className="petit" role="status">
        {goingWords(uploads, one, many)}
        {arrived > 0 && sent.length === 0 && `${plural(arrived, `${one} ${come}`, `${many} ${comeMany}`)}.`}
      </p>
    </>
  );
}

const UploadLine = ({ line, onClose }: { line: Sent; onClose: () => void }) => (
  <li>
    <span className="photos-nom">{line.nom}</span>
    {line.state?.etat === 'echec' ? (
      <span className="erreur">
        <Icon name="triangle-alert" /> {line.state.error}
      </span>
    ) : (
      <progress max={line.state?.total} value={line.state?.sent} aria-label={`Envoi de ${line.nom}`} />
    )}
    <Button variant="discret" size="petit" onClick={onClose}>
      {underWay(line) ? 'Annuler' : 'Fermer'}
      <span className="sr"> {line.nom}</span>
    </Button>
  </li>
);

function goingWords({ sent, going }: Uploads, one: string, many: string) {
  if (sent.some(({ state }) => state?.etat === 'coupure'))
    return 'Connexion interrompue, l’envoi reprendra tout seul.';
  return going > 0 ? `Envoi de ${plural(going, one, many)}…` : '';
}
