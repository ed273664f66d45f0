import type { Metadata } from 'next';
import Link from 'next/link';
import { askedText } from '@/app/asked-text';
import { DocumentsLive } from '@/components/documents/documents-live';
import { WritingNow } from '@/components/documents/writing-now';
import { EspaceMain } from '@/components/espaces/espace-main';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { SearchForm } from '@/components/ui/search-form';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { listDocuments } from '@/lib/documents/queries';
import { canWrite } from '@/lib/membres/policy';
import { listPresents } from '@/lib/presence/queries';
import { currentEspace } from '../current-espace';
import { DocumentList } from './document-list';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Documents, ${espace.nom}` };
}

export default async function DocumentsPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const { actor, espace } = await currentEspace(slug);
  const q = askedText(search.q);
  const [page, presents] = await Promise.all([
    listDocuments(actor, { espaceId: espace.id, q, page: pageNumber(search.page) }),
    listPresents(actor, espace.id),
  ]);
  const writer = canWrite(espace.membership);
  const title = q ? `${plural(page.total, 'document')} pour « ${q} »` : plural(page.total, 'document');
  return (
    <EspaceMain espaceId={espace.id}>
      <DocumentsLive espaceId={espace.id} />
      <div className="centre-tete">
        <h1>Documents</h1>
        <Link className="lien-suite" href={paths.documentsCorbeille(slug)} prefetch={false}>
          <Icon name="trash-2" /> Corbeille
        </Link>
        {writer && (
          // A form, not a link: it is a button, and works without JavaScript.
          <form action={paths.documentNouveau(slug)}>
            <Button type="submit" icon="plus">
              Nouveau document
            </Button>
          </form>
        )}
      </div>
      <div className="pile-large">
        {(page.total > 0 || q) && (
          <SearchForm label="Chercher un document" defaultValue={q} action={paths.documents(slug)} />
        )}
        {page.total > 0 && (
          <section aria-labelledby="liste-titre">
            <h2 className="titre-4 doc-compte" id="liste-titre">
              {title}
            </h2>
            <DocumentList
              slug={slug}
              page={page}
              href={(n) => paths.documents(slug, { q, page: String(n) })}
              now={({ id }) => (
                <WritingNow espaceId={espace.id} documentId={id} meId={actor.id} presents={presents} />
              )}
            />
          </section>
        )}
        {page.total === 0 && q && (
          <EmptyState drawing="vide" title="Aucun document ne contient ces mots">
            <p>
              Essayez un mot de moins, ou <Link href={paths.documents(slug)}>revoyez toute la liste</Link>.
            </p>
          </EmptyState>
        )}
        {page.total === 0 && !q && (
          <EmptyState drawing="vide" title="Aucun document pour le moment">
            <p>
              {writer
                ? 'Commencez le dossier du projet : les membres de l’espace pourront l’écrire avec vous, en même temps.'
                : 'Vous les lirez ici dès que les membres en auront écrit.'}
            </p>
          </EmptyState>
        )}
      </div>
    </EspaceMain>
  );
}
