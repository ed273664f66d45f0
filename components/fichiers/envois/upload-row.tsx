import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { guessIcon } from '../genre-icon';
import type { Envoi, UploadQueue } from './upload-queue';
import { LOST, percent, progressWords } from './words';

const BAR: Partial<Record<Envoi['state']['etat'], string>> = { pause: 'pause', coupure: 'pause' };

/** A file on its way: how far it is, and what can be done about it. */
export function UploadRow({
  envoi,
  queue,
  onGone,
}: {
  envoi: Envoi;
  queue: UploadQueue;
  /** The row is about to leave with the button that was pressed. */
  onGone: () => void;
}) {
  const { id, nom, state, lost } = envoi;
  const refused = lost ? LOST : state.etat === 'echec' ? progressWords(envoi) : '';
  return (
    <li className="depot">
      <Icon name={guessIcon({ name: nom, type: envoi.type })} />
      <div>
        <b>{nom}</b>
        {refused ? (
          <p className="etat etat--echec">
            <Icon name="triangle-alert" /> <span>{refused}</span>
          </p>
        ) : (
          <>
            <p className="mini doux">{progressWords(envoi)}</p>
            <Progress envoi={envoi} />
            {envoi.kept === false && state.etat !== 'pret' && (
              <p className="mini doux">
                Gardez cette page ouverte : ce navigateur ne peut pas garder le fichier d’une visite à
                l’autre.
              </p>
            )}
          </>
        )}
      </div>
      <div className="depot-actions">
        <Actions
          envoi={envoi}
          queue={queue}
          onGone={() => {
            onGone();
            queue.cancel(id);
          }}
        />
      </div>
    </li>
  );
}

function Progress({ envoi: { nom, state, elsewhere } }: { envoi: Envoi }) {
  if (elsewhere) return null;
  const { etat } = state;
  const suffix = etat === 'pause' ? ', en pause' : etat === 'coupure' ? ', interrompu' : '';
  return (
    <progress
      className={BAR[etat]}
      max={state.total}
      value={etat === 'pret' ? state.total : state.sent}
      aria-label={`Envoi de ${nom}${suffix}`}
    >
      {percent(state)} %
    </progress>
  );
}

function Actions({
  envoi: { id, nom, state, elsewhere, lost },
  queue,
  onGone,
}: {
  envoi: Envoi;
  queue: UploadQueue;
  onGone: () => void;
}) {
  const { etat } = state;
  const of = <span className="sr"> l’envoi de {nom}</span>;
  if (elsewhere || etat === 'pret' || etat === 'annule') return null;
  if (lost || etat === 'echec')
    return (
      <>
        {state.mayRetry && !lost && (
          <Button variant="secondaire" size="petit" icon="refresh-cw" onClick={() => queue.retry(id)}>
            Réessayer{of}
          </Button>
        )}
        <Button variant="discret" size="petit" onClick={onGone}>
          Retirer{of}
        </Button>
      </>
    );
  const paused = etat === 'pause';
  return (
    <>
      {etat !== 'verification' && (
        // The same button in both states: the keyboard keeps its place.
        <Button
          variant={paused ? 'secondaire' : 'discret'}
          size="petit"
          icon={paused ? 'play' : 'pause'}
          onClick={() => (paused ? queue.resume(id) : queue.pause(id))}
        >
          {paused ? 'Reprendre' : 'Pause'}
          <span className="sr">
            {paused ? '' : ' de'} l’envoi de {nom}
          </span>
        </Button>
      )}
      <Button variant="discret" size="petit" onClick={onGone}>
        Annuler{of}
      </Button>
    </>
  );
}
