'use client';

import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';
import { DoublonCard, type DoublonData } from './doublon-card';

type Props = {
  importId: string;
  doublons: DoublonData[];
  total: number;
  /** How many wait for a decision. */
  undecided: number;
  decide: FormAction;
  decideAll: FormAction;
};

/** Rows that probably mean what is there, each beside it, to merge or keep. */
export function DoublonList({ importId, doublons, total, undecided, decide, decideAll }: Props) {
  const [one, choose] = useFormAction(decide);
  const [all, chooseAll] = useFormAction(decideAll);
  const latest = useLatest(one, all);
  return (
    <section aria-labelledby="doublons" className="pile">
      <div className="section-tete">
        <h2 id="doublons">{plural(total, 'doublon probable', 'doublons probables')}</h2>
        {undecided > 1 && (
          <form action={chooseAll} className="ligne">
            <input type="hidden" name="importId" value={importId} />
            <SubmitButton name="choix" value="fusionner" variant="discret" size="petit">
              Tout réunir
            </SubmitButton>
            <SubmitButton name="choix" value="garder" variant="discret" size="petit">
              Tout garder
            </SubmitButton>
          </form>
        )}
      </div>
      <p className="petit doux">
        Réunir complète la fiche qui existe, sans rien remplacer de ce qu’elle dit. Sans réponse, la ligne
        attend.
      </p>
      {latest.status === 'error' || latest === all ? <StatusLine state={latest} /> : null}
      <div className="doublons">
        {doublons.map((doublon) => (
          <DoublonCard key={doublon.ligne} importId={importId} doublon={doublon} action={choose} />
        ))}
      </div>
    </section>
  );
}
