import type { Metadata } from 'next';
import Link from 'next/link';
import { NewDocumentForm } from '@/components/documents/new-document-form';
import { EspaceMain } from '@/components/espaces/espace-main';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { canWrite } from '@/lib/membres/policy';
import { currentEspace } from '../../current-espace';
import { createDocumentAction } from '../actions';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Nouveau document, ${espace.nom}` };
}

export default async function NewDocumentPage({ params }: Props) {
  const { slug } = await params;
  const { espace } = await currentEspace(slug);
  return (
    <EspaceMain espaceId={espace.id}>
      <div className="centre-tete">
        <div className="doc-titre">
          <p className="petit">
            <Link href={paths.documents(slug)}>Documents</Link>
          </p>
          <h1>Nouveau document</h1>
        </div>
      </div>
      {canWrite(espace.membership) ? (
        <NewDocumentForm action={createDocumentAction} espaceId={espace.id} />
      ) : (
        <Notice tone="information" title="Vous êtes en lecture seule dans cet espace.">
          Demandez aux responsables de l’espace de vous laisser écrire.
        </Notice>
      )}
    </EspaceMain>
  );
}
