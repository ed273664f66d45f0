import type { Metadata } from 'next';
import Link from 'next/link';
import { askedText } from '@/app/asked-text';
import { EspaceMain } from '@/components/espaces/espace-main';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { SearchForm } from '@/components/ui/search-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { listDocuments } from '@/lib/documents/queries';
import { canWrite } from '@/lib/membres/policy';
import { currentEspace } from '../../current-espace';
import { restoreDocumentAction } from '../actions';
import { DocumentList } from '../document-list';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Corbeille des documents, ${espace.nom}` };
}

export default async function TrashPage({ params, searchParams }: Props) {
  const [{ slug }, search] = await Promise.all([params, searchParams]);
  const { actor, espace } = await currentEspace(slug);
  const q = askedText(search.q);
  const page = await listDocuments(actor, {
    espaceId: espace.id,
    q,
    page: pageNumber(search.page),
    corbeille: true,
  });
  return (
    <EspaceMain espaceId={espace.id}>
      <div className="centre-tete">
        <div className="doc-titre">
          <p className="petit">
            <Link href={paths.documents(slug)}>Documents</Link>
          </p>
          <h1>Corbeille</h1>
        </div>
      </div>
      <div className="pile-large">
        {(page.total > 0 || q) && (
          <>
            <p className="doux">Un document reste ici trente jours, puis il est effacé pour de bon.</p>
            <SearchForm
              label="Chercher dans la corbeille"
              defaultValue={q}
              action={paths.documentsCorbeille(slug)}
            />
          </>
        )}
        {page.total > 0 ? (
          <DocumentList
            slug={slug}
            page={page}
            href={(n) => paths.documentsCorbeille(slug, { q, page: String(n) })}
            action={
              canWrite(espace.membership)
                ? ({ id, titre }) => (
                    <form action={restoreDocumentAction}>
                      <input type="hidden" name="documentId" value={id} />
                      <SubmitButton variant="secondaire" size="petit">
                        <Icon name="rotate-ccw" /> Restaurer<span className="sr"> {titre}</span>
                      </SubmitButton>
                    </form>
                  )
                : undefined
            }
          />
        ) : (
          <EmptyState
            drawing="vide"
            title={q ? 'Aucun document de la corbeille ne contient ces mots' : 'La corbeille est vide'}
          >
            <p>
              <Link href={paths.documents(slug)}>Revenir aux documents</Link>
            </p>
          </EmptyState>
        )}
      </div>
    </EspaceMain>
  );
}
