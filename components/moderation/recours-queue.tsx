import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import type { RecoursLine } from '@/lib/moderation/queries/desk';
import { Age } from './queue';

/** Appeals that wait: another agent than the first answers. */
export function RecoursQueue({ items, now }: { items: RecoursLine[]; now: Date }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3>
        Recours <span className="nombre">{items.length}</span>
      </h3>
      <ul>
        {items.map(({ id, decisionId, titre, nom, createdAt }) => (
          <li key={id}>
            <Link className="cas" href={paths.moderationDecision(decisionId)} prefetch={false}>
              <b>{titre}</b>
              <Age since={createdAt} now={now} />
              <span className="petit doux">Recours {of(nom)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
