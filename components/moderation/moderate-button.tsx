import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CibleKind } from '@/lib/moderation/words';

type Props = {
  cible: CibleKind;
  id: string;
  /** Tells one from another: « le message de Denis Mougel ». */
  quoi: string;
  action: (form: FormData) => Promise<void>;
};

/** Of agents, beside what others wrote: opens a case about it, where they decide and say why. */
export function ModerateButton({ cible, id, quoi, action }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="cible" value={cible} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton variant="discret" size="petit">
        <Icon name="shield" /> Modérer<span className="sr"> {quoi}</span>
      </SubmitButton>
    </form>
  );
}
