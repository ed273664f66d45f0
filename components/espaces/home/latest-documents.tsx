import Link from 'next/link';
import { WritingNow } from '@/components/documents/writing-now';
import { Icon } from '@/components/ui/icon';
import { ago } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import type { DocumentRow } from '@/lib/documents/schema';
import type { Present } from '@/lib/presence/schema';

type Props = {
  documents: DocumentRow[];
  count: number;
  slug: string;
  espaceId: string;
  meId: string;
  /** Who has the espace open now. */
  presents: Present[];
  today: Date;
};

export function LatestDocuments({ documents, count, slug, espaceId, meId, presents, today }: Props) {
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="docs">
      <div className="section-tete">
        <h2 id="docs">Derniers documents</h2>
        <Link className="lien-suite" href={paths.documents(slug)} prefetch={false}>
          {count > 1 ? `Les ${count} documents` : 'Les documents'}
        </Link>
      </div>
      <ul className="pieces">
        {documents.map((document) => (
          <li key={document.id}>
            <Link className="piece" href={paths.document(slug, document.id)} prefetch={false}>
              <Icon name="file-text" />
              <span>
                <b>{document.titre}</b>
                <span className="petit doux">
                  {document.updatedAt > document.createdAt ? 'modifié' : 'créé'}{' '}
                  {ago(document.updatedAt, today)}
                  {by(document, meId)}
                </span>
                <WritingNow espaceId={espaceId} documentId={document.id} meId={meId} presents={presents} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function by({ updatedById, updatedBy }: DocumentRow, meId: string) {
  if (updatedById === meId) return ' par vous';
  return updatedBy ? ` par ${updatedBy}` : '';
}
