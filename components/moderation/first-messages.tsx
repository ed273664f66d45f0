import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import type { ARelireRow } from '@/lib/forum/queries/relire';
import { ModerateButton } from './moderate-button';
import { Age } from './queue';

type Props = {
  items: ARelireRow[];
  total: number;
  now: Date;
  action: (form: FormData) => Promise<void>;
};

/** First messages of new comptes, online already: looked at in the forum, or taken up as a case. */
export function FirstMessages({ items, total, now, action }: Props) {
  if (total === 0) return null;
  return (
    <div>
      <h3>
        Premiers messages du forum <span className="nombre">{total}</span>
      </h3>
      <ul>
        {items.slice(0, 5).map(({ id, numero, slug, titre, auteur, createdAt }) => (
          <li key={id}>
            <Link className="cas" href={paths.sujetMessage(slug, numero)} prefetch={false}>
              <b>{titre}</b>
              <Age since={createdAt} now={now} />
              <span className="petit doux">
                {numero === 1 ? 'Sujet' : 'Réponse'} du forum, {auteur.nom}
              </span>
            </Link>
            <ModerateButton cible="reponse" id={id} quoi={`le message ${of(auteur.nom)}`} action={action} />
          </li>
        ))}
      </ul>
      <p>
        <Link className="lien-suite" href={paths.forumARelire()} prefetch={false}>
          Tous les premiers messages
        </Link>
      </p>
    </div>
  );
}
