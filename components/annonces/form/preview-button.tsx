import { SubmitButton } from '@/components/ui/submit-button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { APERCU } from './annonce-values';

/** Leads to the preview, which follows what is typed; without JavaScript it is drawn from the draft, kept first. */
export function PreviewButton() {
  return useHydrated() ? (
    <a className="btn btn--discret" href={`#${APERCU}`}>
      Voir l’aperçu
    </a>
  ) : (
    <SubmitButton variant="discret" pending="Un instant…" name="geste" value="apercu">
      Voir l’aperçu
    </SubmitButton>
  );
}
