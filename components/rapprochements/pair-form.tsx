import type { ButtonLook } from '@/components/ui/button-class';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  action: (form: FormData) => Promise<void>;
  annonceId: string;
  autreId: string;
  label: string;
  /** What it is about, for who hears it. */
  about: string;
  /** Where one comes back to. */
  from?: Record<string, string>;
  look?: ButtonLook;
};

/** One press about two annonces: put aside, or taken back. */
export function PairForm({ action, annonceId, autreId, label, about, from = {}, look }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="annonceId" value={annonceId} />
      <input type="hidden" name="autreId" value={autreId} />
      {Object.entries(from).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...(look ?? { variant: 'discret', size: 'petit' })}>
        {label}
        <span className="sr"> : {about}</span>
      </SubmitButton>
    </form>
  );
}
