import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { moment } from '@/lib/core/dates';
import type { Page } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { ClosedLine } from '@/lib/moderation/queries/desk';
import { cibleWords, mesureWords } from '@/lib/moderation/words';

/** Cases that were decided. */
export function ClosedList({ found, q, now }: { found: Page<ClosedLine>; q: string; now: Date }) {
  const { items, total, page, pages } = found;
  return (
    <section className="pile" aria-labelledby="clos">
      <h2 id="clos">{plural(total, 'cas décidé', 'cas décidés')}</h2>
      <SearchForm
        label="Chercher un cas décidé"
        defaultValue={q}
        action={paths.moderation()}
        keep={{ etat: 'clos' }}
      />
      {total === 0 ? (
        <EmptyState drawing="vide" title={q ? 'Aucun cas n’a ces mots' : 'Rien n’a encore été décidé'} />
      ) : (
        <ul className="rangs">
          {items.map(({ numero, titre, kind, auteurNom, closedAt, decision }) => (
            <li key={numero} className="rang pile pile-serree">
              <p className="wrap-anywhere">
                <Link href={paths.moderation({ cas: numero })} prefetch={false}>
                  {titre}
                </Link>
              </p>
              <p className="meta">
                <span>{numero}</span>
                <span>{cibleWords[kind].nom}</span>
                {auteurNom && <span>{auteurNom}</span>}
                <span>{moment(closedAt, now)}</span>
                {decision && (
                  <span>
                    <Link href={paths.moderationDecision(decision.id)} prefetch={false}>
                      {mesureWords[decision.mesure].nom}
                    </Link>
                  </span>
                )}
                {decision?.annulee && <span>annulée</span>}
                {decision?.par && <span>{decision.par}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(n) => paths.moderation({ etat: 'clos', q, page: String(n) })}
      />
    </section>
  );
}
