import Link from 'next/link';
import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import type { Recherche } from '@/lib/alertes/queries';
import { frequenceNames } from '@/lib/alertes/words';
import { onDay } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { EditForm } from './recherche-forms';

type Props = {
  recherches: readonly Recherche[];
  today: Date;
  edit: FormAction;
  remove: (form: FormData) => Promise<void>;
};

/** Searches that are kept: what they ask for, how often they write, and their ends. */
export function RechercheList({ recherches, today, edit, remove }: Props) {
  return (
    <ul className="rangs">
      {recherches.map(({ id, nom, frequence, criteres, adresse, lastSentAt }) => (
        <li className="rang rang-recherche" key={id}>
          <h3>
            <Link href={adresse ? `${paths.annonces()}?${adresse}` : paths.annonces()} prefetch={false}>
              {nom}
            </Link>
          </h3>
          <p className="meta">
            <span>{criteres.length > 0 ? criteres.join(', ') : 'Toutes les annonces'}</span>
            <span>
              <Icon name={frequence === 'aucune' ? 'x' : 'bell'} />
              {frequenceNames[frequence]}
            </span>
            {lastSentAt ? <span>Dernier e-mail {onDay(lastSentAt, today)}</span> : null}
          </p>
          <div className="ligne">
            <details className="depliant">
              <summary>
                <Icon name="chevron-right" /> Changer<span className="sr"> {nom}</span>
              </summary>
              <EditForm action={edit} id={id} nom={nom} frequence={frequence} />
            </details>
            <Confirm
              summary={`Supprimer ${nom}`}
              question="Supprimer cette recherche ?"
              consequence="Vous ne recevrez plus d’e-mail pour elle."
              confirm="Supprimer la recherche"
              action={remove}
              fields={{ rechercheId: id }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
