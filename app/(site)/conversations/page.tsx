import type { Metadata } from 'next';
import { askedText } from '@/app/asked-text';
import { ConversationRows } from '@/components/conversations/conversation-rows';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { listConversations } from '@/lib/conversations/queries';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export const metadata: Metadata = { title: 'Conversations', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ q?: Given; page?: Given; fait?: Given }> };

export default async function ConversationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { q: asked, page, fait } = await searchParams;
  const q = askedText(asked);
  const found = await listConversations(actor, { q, page: pageNumber(page) });
  return (
    <>
      <PageTitle
        title="Conversations"
        lead="Vos échanges privés autour des annonces. Les adresses e-mail n’y sont jamais montrées."
      />
      <div className="corps page pile-section">
        {fait === 'quittee' && <Notice tone="reussite" title="Vous avez quitté la conversation" live />}
        <SearchForm label="Chercher dans mes conversations" action={paths.conversations()} defaultValue={q} />
        {found.total === 0 && q ? (
          <NothingFound q={q} href={paths.conversations()} label="Voir toutes les conversations" />
        ) : found.total === 0 ? (
          <EmptyState
            drawing="vide"
            title="Aucune conversation pour le moment"
            action={<ButtonLink href={paths.annonces()}>Voir les annonces</ButtonLink>}
          >
            <p>Répondez à une annonce, ou publiez la vôtre : la suite se passe ici.</p>
          </EmptyState>
        ) : (
          <section className="pile" aria-labelledby="compte">
            <h2 id="compte">{plural(found.total, 'conversation')}</h2>
            <ConversationRows items={found.items} today={new Date()} />
            <Pagination
              page={found.page}
              pages={found.pages}
              href={(n) => paths.conversations({ q, page: String(n) })}
            />
          </section>
        )}
      </div>
    </>
  );
}
