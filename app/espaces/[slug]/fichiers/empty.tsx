import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';

export const NothingFound = ({ all }: { all: string }) => (
  <EmptyState drawing="vide" title="Aucun fichier ne porte ces mots" level={3}>
    <p>
      Essayez un mot de moins, ou <Link href={all}>revoyez toute la liste</Link>.
    </p>
  </EmptyState>
);

export const NothingYet = ({ writer }: { writer: boolean }) => (
  <EmptyState drawing="vide" title="Aucun fichier pour le moment">
    <p>
      {writer
        ? 'Photos, plans, budgets, sons : ce que vous posez ici n’est vu que des membres de l’espace.'
        : 'Vous les trouverez ici dès que les membres en auront ajouté.'}
    </p>
    {writer && <p className="petit doux">Les photos perdent leur position GPS en arrivant.</p>}
  </EmptyState>
);
