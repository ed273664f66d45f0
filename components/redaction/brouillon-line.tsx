'use client';

import { Icon } from '@/components/ui/icon';
import type { BrouillonState } from './use-brouillon';

/** « Brouillon gardé à 10 h 54 ». */
export function BrouillonLine({ said }: { said: BrouillonState | null }) {
  return (
    <span className="petit doux ligne ligne--serree" role="status">
      {said?.etat === 'garde' && (
        <>
          <Icon name="check" /> {said.words}
        </>
      )}
      {said?.etat === 'en-cours' && 'Brouillon en train d’être gardé…'}
      {said?.etat === 'attente' && 'Brouillon pas encore gardé : la connexion manque.'}
      {said?.etat === 'refus' && said.error}
    </span>
  );
}
