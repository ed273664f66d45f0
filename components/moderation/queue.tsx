import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { Queue as Themes } from '@/lib/moderation/queries/desk';
import { ageWords, cibleWords, isLate, themeNames } from '@/lib/moderation/words';

/** How long something waits; late after two days. */
export function Age({ since, now }: { since: Date; now: Date }) {
  const ms = now.getTime() - since.getTime();
  return <span className={isLate(ms) ? 'age age--tard' : 'age'}>{ageWords(ms)}</span>;
}

/** Open cases, by theme. */
export function Queue({ queue, current, q, now }: { queue: Themes; current: string; q: string; now: Date }) {
  return queue.map(({ theme, items }) => (
    <div key={theme}>
      <h3>
        {themeNames[theme]} <span className="nombre">{items.length}</span>
      </h3>
      <ul>
        {items.map(({ numero, titre, kind, auteurNom, openedAt, signalements, agent }) => (
          <li key={numero}>
            <Link
              className="cas"
              href={`${paths.moderation({ cas: numero, q })}#cas`}
              prefetch={false}
              aria-current={numero === current ? 'true' : undefined}
            >
              <b>{titre}</b>
              <Age since={openedAt} now={now} />
              <span className="petit doux">
                {[
                  cibleWords[kind].nom,
                  auteurNom,
                  signalements > 0 && plural(signalements, 'signalement'),
                  agent && `confié à ${agent}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
