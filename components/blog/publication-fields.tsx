import { Field } from '@/components/ui/field';

/** When an article goes online: at once, or at a moment on the clocks of the instance. Works without scripts. */
export function PublicationFields({
  values = {},
  errors = {},
  prefix,
}: {
  values?: Record<string, string>;
  errors?: Record<string, string>;
  /** Begins the ids: two forms of a page may ask. */
  prefix: string;
}) {
  const later = values.quand === 'date' || (!values.quand && Boolean(values.publierLe));
  return (
    <fieldset className="pile pile-courte">
      <legend className="legende">
        Quand le publier ? <span className="aide">À 8 h si vous ne dites pas d’heure.</span>
      </legend>
      <label className="case" htmlFor={`${prefix}-maintenant`}>
        <input
          key={String(later)}
          type="radio"
          id={`${prefix}-maintenant`}
          name="quand"
          value="maintenant"
          defaultChecked={!later}
        />
        Tout de suite
      </label>
      <label className="case" htmlFor={`${prefix}-date`}>
        <input
          key={String(later)}
          type="radio"
          id={`${prefix}-date`}
          name="quand"
          value="date"
          defaultChecked={later}
        />
        À la date choisie
      </label>
      <div className="deux">
        <Field
          label="Le"
          type="date"
          name="publierLe"
          id={`${prefix}-publierLe`}
          optional="unsaid"
          error={errors.publierLe}
          defaultValue={values.publierLe ?? ''}
        />
        <Field
          label="À"
          type="time"
          name="publierA"
          id={`${prefix}-publierA`}
          optional="unsaid"
          error={errors.publierA}
          defaultValue={values.publierA ?? ''}
        />
      </div>
    </fieldset>
  );
}
