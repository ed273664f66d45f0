import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FieldProps } from '@/components/ui/use-fields';

export type Agenda = { nom: string; url: string };

/** Where shows belong, and the way on for what is none. The text is kept in both cases. */
export function SpectacleQuestion({
  field,
  agenda,
  geste,
}: {
  field: FieldProps;
  agenda: Agenda;
  /** The button that sends the form. */
  geste: 'publier' | 'enregistrer';
}) {
  const { id, error, defaultValue } = field('pasSpectacle');
  if (!error) return defaultValue ? <input type="hidden" name="pasSpectacle" value="on" /> : null;
  return (
    <div className="avis avis--attention" id={id}>
      <Icon name="calendar" />
      <div>
        <h3>Vous annoncez un spectacle ouvert au public ?</h3>
        <p className="petit">
          Les spectacles paraissent dans l’agenda public, « {agenda.nom} », pas ici. Votre texte est gardé
          dans les deux cas.
        </p>
        <label className="case case--texte" htmlFor={`${id}-case`}>
          <input type="checkbox" id={`${id}-case`} name="pasSpectacle" />
          <span>Non, c’est bien une annonce</span>
        </label>
        <p className="ligne">
          <SubmitButton variant="secondaire" size="petit" name="geste" value={geste}>
            Continuer
          </SubmitButton>
          <a href={agenda.url} target="_blank" rel="noopener" className="lien-suite">
            Proposer la date à l’agenda<span className="sr"> (nouvel onglet)</span>
          </a>
        </p>
      </div>
    </div>
  );
}
