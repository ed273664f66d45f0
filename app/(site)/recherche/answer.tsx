import Link from 'next/link';
import { ResultList } from '@/components/resultats/result-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { paths } from '@/lib/core/paths';
import type { Group } from '@/lib/resultats/find';
import { reread } from '@/lib/resultats/reread';
import { type Search, searchAddress } from '@/lib/resultats/schema';
import type { Results } from '@/lib/resultats/search';
import { countedWords, periodeNames, sorteNames } from '@/lib/resultats/words';

type Props = { search: Search; results: Results; today: Date };

const quoted = (words: string) => `«\u00a0${words}\u00a0»`;

/** What was found, how the words were read, and where to go when it is nothing. */
export function Answer({ search, results, today }: Props) {
  const { groups, total, pages } = results;
  const one = search.dans ? groups.find(({ sorte }) => sorte === search.dans) : undefined;
  const shown = search.dans ? (one?.total ?? 0) : total;
  const late = groups.filter((group) => group.late && (!search.dans || group.sorte === search.dans));
  return (
    <section className="pile" aria-labelledby="resultats">
      <div role="status">
        <h2 id="resultats">
          {shown > 0 ? countedWords(shown) : 'Aucun résultat'} pour {quoted(search.q)}
          {search.dans && ` – ${sorteNames[search.dans]}`}
        </h2>
      </div>
      <HowRead search={search} results={results} />
      {late.length > 0 && (
        <Notice tone="attention" title="Une partie de la recherche a été trop longue">
          <p>
            {late.map(({ sorte }) => sorteNames[sorte]).join(', ')} : réessayez dans un moment, ou avec un mot
            plus précis.
          </p>
        </Notice>
      )}
      {search.dans ? (
        one && one.items.length > 0 ? (
          <ResultList items={one.items} today={today} level={3} />
        ) : (
          <Nothing search={search} results={results} shown={shown} />
        )
      ) : total > 0 ? (
        groups
          .filter(({ items }) => items.length > 0)
          .map((group) => <GroupSection key={group.sorte} group={group} search={search} today={today} />)
      ) : (
        late.length === 0 && <Nothing search={search} results={results} shown={0} />
      )}
      {search.dans && (
        <Pagination
          page={search.page}
          pages={pages}
          href={(page) => searchAddress({ ...search, page })}
          label="Pages de résultats"
        />
      )}
    </section>
  );
}

function GroupSection({ group, search, today }: { group: Group; search: Search; today: Date }) {
  const { sorte, total, items } = group;
  return (
    <section className="pile pile-serree" aria-labelledby={`sorte-${sorte}`}>
      <h3 id={`sorte-${sorte}`}>{sorteNames[sorte]}</h3>
      <ResultList items={items} today={today} level={4} />
      {total > items.length && (
        <p>
          <Link
            className="lien-suite"
            href={searchAddress({ ...search, dans: sorte, page: 1 })}
            prefetch={false}
          >
            Voir les {countedWords(total).replace('plus de ', '')}
            <span className="sr"> : {sorteNames[sorte]}</span> <Icon name="arrow-right" />
          </Link>
        </p>
      )}
    </section>
  );
}

/** Says how the words were read, when nothing holds them as they were typed. */
function HowRead({ search, results: { reading } }: Omit<Props, 'today'>) {
  if (!reading) return null;
  if (reading.kind === 'partial')
    return <Notice tone="information" title="Rien n’a tous ces mots. Voici ce qui en a une partie." />;
  const { mended, faults } = reread(search.q, reading.changes);
  return (
    <Notice tone="information" title={`Rien avec ${faults.map(quoted).join(', ')}`}>
      <p>
        Voici ce que donne{' '}
        <Link href={searchAddress({ ...search, q: mended, page: 1 })} prefetch={false}>
          {quoted(mended)}
        </Link>
        .
      </p>
    </Notice>
  );
}

/** Nothing here: what would be elsewhere, at any time, or with fewer words. */
function Nothing({ search, results, shown }: Omit<Props, 'today'> & { shown: number }) {
  const { total, anytime } = results;
  const out = (label: string, href: string) => (
    <ButtonLink href={href} variant="secondaire" prefetch={false}>
      {label}
    </ButtonLink>
  );
  if (shown > 0)
    return (
      <EmptyState
        drawing="introuvable"
        title="Cette page n’existe pas"
        level={3}
        action={out('Revenir à la première', searchAddress({ ...search, page: 1 }))}
      />
    );
  const away = search.dans && total > 0;
  return (
    <EmptyState
      drawing="introuvable"
      title={search.dans ? `Rien ici : ${sorteNames[search.dans]}` : 'Rien ne répond à cette recherche'}
      level={3}
      action={
        away
          ? out(
              `Chercher partout (${countedWords(total)})`,
              searchAddress({ ...search, dans: null, page: 1 }),
            )
          : anytime > 0
            ? out(
                `À toutes les dates (${countedWords(anytime)})`,
                searchAddress({ ...search, depuis: null, page: 1 }),
              )
            : out('Demander sur le forum', paths.forum())
      }
    >
      <p>
        {search.depuis && !away
          ? `${periodeNames[search.depuis]}, rien n’a ces mots.`
          : 'Cherchez un seul mot, ou un mot plus courant.'}
      </p>
    </EmptyState>
  );
}
