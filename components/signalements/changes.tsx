import { FieldError } from '@/components/ui/field';
import { type Correctable, correctableNames } from '@/lib/signalements/words';

type Change = { champ: Correctable; avant: string; apres: string };

/** What is there and what is proposed, field by field, each to take or to leave. */
export function Changes({
  id,
  changes,
  error,
}: {
  id: string;
  changes: Change[];
  error: string | undefined;
}) {
  return (
    <fieldset className="changements">
      <legend className="sr">Ce qui est proposé</legend>
      {changes.map(({ champ, avant, apres }) => (
        <div key={champ} className="changement">
          <label className="case case--texte">
            <input type="checkbox" name="champs" value={champ} defaultChecked />
            <span>{correctableNames[champ]}</span>
          </label>
          <p className="petit">
            <span className="sr">Aujourd’hui : </span>
            {avant ? <del>{avant}</del> : <span className="doux">rien</span>}
          </p>
          <p>
            <span className="sr">Proposé : </span>
            {apres ? <ins>{apres}</ins> : <span className="doux">effacer</span>}
          </p>
          {champ === 'email' && apres ? (
            <p className="petit doux">
              Les codes de reprise partiront à cette adresse : vérifiez qu’elle est bien celle de la
              structure.
            </p>
          ) : null}
        </div>
      ))}
      {error ? <FieldError id={`champs-${id}`}>{error}</FieldError> : null}
    </fieldset>
  );
}
