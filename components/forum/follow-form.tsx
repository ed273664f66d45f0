import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Cible, type Niveau, niveauNames, niveaux } from '@/lib/forum/words';

/** How to be told of a sujet, a category or a tag. */
export function FollowForm({
  label,
  cible,
  cibleId,
  niveau,
  action,
  retour,
}: {
  label: ReactNode;
  cible: Cible;
  cibleId: string;
  niveau: Niveau;
  action: (form: FormData) => Promise<void>;
  /** Where to come back to. */
  retour: string;
}) {
  const id = `suivi-${cible}-${cibleId}`;
  return (
    <form className="champ" action={action}>
      <label htmlFor={id}>{label}</label>
      <input type="hidden" name="cible" value={cible} />
      <input type="hidden" name="cibleId" value={cibleId} />
      <input type="hidden" name="retour" value={retour} />
      <div className="ligne ligne--serree">
        <select key={niveau} className="saisie" id={id} name="niveau" defaultValue={niveau}>
          {niveaux.map((one) => (
            <option key={one} value={one}>
              {niveauNames[one]}
            </option>
          ))}
        </select>
        <SubmitButton variant="secondaire" size="petit" pending="Un instant…">
          Suivre ainsi
        </SubmitButton>
      </div>
    </form>
  );
}
