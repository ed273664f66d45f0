import type { Metadata } from 'next';
import Link from 'next/link';
import { askedText } from '@/app/asked-text';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { fullDate } from '@/lib/core/dates';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { listOwnDecisions } from '@/lib/moderation/queries/own-decisions';

export const metadata: Metadata = { title: 'Décisions me concernant', robots: { index: false } };

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> };

/** Decisions of moderation addressed to oneself: where one finds again what a mail said. */
export default async function OwnDecisionsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q: asked, page } = await searchParams;
  const q = askedText(asked);
  const found = await listOwnDecisions(actor, { q, page: pageNumber(page) });
  return (
    <>
      <PageTitle
        title="Décisions me concernant"
        lead="Ce que la modération a décidé de vos textes ou de votre compte. Chaque décision dit pourquoi, et comment la contester."
        crumbs={[{ label: 'Mon compte', href: paths.compte() }]}
      />
      <div className="page corps formulaire">
        <div className="pile">
          <SearchForm label="Chercher une décision" action={paths.compteDecisions()} defaultValue={q} />
          {found.items.length === 0 && q ? (
            <NothingFound q={q} href={paths.compteDecisions()} label="Voir toutes les décisions" />
          ) : found.items.length === 0 ? (
            <EmptyState drawing="vide" title="Aucune décision ne vous concerne">
              <p>Une décision vous arrive par e-mail, et reste ici.</p>
            </EmptyState>
          ) : (
            <ul className="rangs">
              {found.items.map(({ id, nom, titre, decidedAt, undoneAt }) => (
                <li key={id} className="rang pile pile-serree">
                  <Link className="gras" href={paths.moderationDecision(id)} prefetch={false}>
                    {nom}
                  </Link>
                  <p className="wrap-anywhere">« {titre} »</p>
                  <p className="meta">
                    <span>{fullDate(decidedAt)}</span>
                    {undoneAt && <span>annulée le {fullDate(undoneAt)}</span>}
                  </p>
                </li>
              ))}
            </ul>
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(n) => paths.compteDecisions({ q, page: n > 1 ? String(n) : '' })}
          />
        </div>
      </div>
    </>
  );
}
