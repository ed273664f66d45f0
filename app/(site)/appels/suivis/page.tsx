import type { Metadata } from 'next';
import { askedText } from '@/app/asked-text';
import { AgendaCard } from '@/components/appels/agenda-card';
import { AppelRows } from '@/components/appels/appel-rows';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { followChoices } from '@/lib/appels/agenda/queries';
import { listFollowed } from '@/lib/appels/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { env } from '@/lib/core/env';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { chooseRappelsAction, renewAgendaAction } from './actions';

export const metadata: Metadata = { title: 'Mes appels suivis', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ q?: Given; page?: Given; fait?: Given }> };

export default async function FollowedPage({ searchParams }: Props) {
  const actor = await requireActor();
  const given = await searchParams;
  const q = askedText(given.q);
  const [{ items, total, page, pages }, { token, rappels }] = await Promise.all([
    listFollowed(actor, { q, page: pageNumber(given.page) }),
    followChoices(actor),
  ]);
  return (
    <>
      <PageTitle
        title="Mes appels suivis"
        lead="Leurs dates limites, dans votre boîte et dans votre agenda."
        crumbs={[{ label: 'Appels à projets', href: paths.appels() }]}
      />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          {given.fait === 'adresse' && (
            <Notice tone="reussite" title="Votre calendrier a une nouvelle adresse" live>
              L’ancienne ne donne plus rien.
            </Notice>
          )}
          {total > 0 || q ? (
            <SearchForm label="Chercher dans mes appels" action={paths.appelsSuivis()} defaultValue={q} />
          ) : null}
          {items.length > 0 ? (
            <section className="pile" aria-labelledby="suivis">
              <h2 id="suivis">{plural(total, 'appel suivi', 'appels suivis')}</h2>
              <AppelRows appels={items} today={now()} />
            </section>
          ) : (
            <EmptyState
              drawing={q ? 'introuvable' : 'vide'}
              title={q ? 'Aucun appel suivi n’a ces mots' : 'Aucun appel suivi'}
              action={<ButtonLink href={paths.appels()}>Voir les appels à projets</ButtonLink>}
            >
              {q ? null : <p>Sur la page d’un appel, « Suivre cet appel » l’ajoute ici.</p>}
            </EmptyState>
          )}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => paths.appelsSuivis({ q, page: String(n) })}
            label="Pages des appels suivis"
          />
        </div>
        <aside className="pile-large" aria-label="Agenda et e-mails">
          <AgendaCard
            address={new URL(paths.appelsSuivisAgenda(token), env().publicUrl).href}
            rappels={rappels}
            choose={chooseRappelsAction}
            renew={renewAgendaAction}
          />
        </aside>
      </div>
    </>
  );
}
