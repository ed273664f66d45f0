import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import { SubmitButton } from './submit-button';

/**
 * Asks before an act that cannot be undone. A disclosure, so that it works without JavaScript: the summary opens the
 * question, then becomes the way back.
 */
export function Confirm({
  summary,
  question,
  consequence,
  confirm,
  action,
  fields = {},
  cancel = 'Annuler',
  danger = true,
  look = { variant: 'discret', size: 'petit' },
  children,
}: {
  /** The word on the closed disclosure; make it name its object (« Retirer Annie »). */
  summary: ReactNode;
  question: string;
  /** One sentence: what changes, what stays. */
  consequence: ReactNode;
  /** The button, named after the act. */
  confirm: string;
  action: (form: FormData) => void | Promise<void>;
  /** Hidden values sent with it. */
  fields?: Record<string, string>;
  cancel?: string;
  danger?: boolean;
  look?: ButtonLook & { icon?: IconName };
  /** Fields to fill before confirming. */
  children?: ReactNode;
}) {
  return (
    <details className="confirmation">
      <summary className={buttonClass(look)}>
        <span className="confirmation-ouvrir">
          {look.icon && <Icon name={look.icon} />}
          {summary}
        </span>
        <span className="confirmation-fermer">{cancel}</span>
      </summary>
      <form className="dialogue" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="titre-4">{question}</p>
        <div className="petit">{consequence}</div>
        {children}
        <div className="dialogue-actions">
          <SubmitButton variant={danger ? 'danger' : 'principal'}>{confirm}</SubmitButton>
        </div>
      </form>
    </details>
  );
}
