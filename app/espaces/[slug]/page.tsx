import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFrame } from '@/app/site-frame';
import { PresentationPage } from '@/components/espaces/presentation-page';
import { currentActor } from '@/lib/auth/current-actor';
import { memberEspace } from './current-espace';
import { EspaceHome } from './espace-home';
import { findPresentation } from './find-presentation';
import { JoinSection } from './join-section';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const found = await memberEspace(slug);
  if (found) return { title: `Accueil, ${found.espace.nom}` };
  const presentation = await findPresentation(slug);
  return { title: presentation?.nom ?? 'Page introuvable' };
}

/** Members work here; others read the presentation of a visible espace, and learn nothing of a private one. */
export default async function EspacePage({ params }: Props) {
  const { slug } = await params;
  const found = await memberEspace(slug);
  if (found) return <EspaceHome {...found} />;
  const presentation = await findPresentation(slug);
  if (!presentation) notFound();
  const actor = await currentActor();
  return (
    <SiteFrame>
      <PresentationPage
        espace={presentation}
        signedIn={actor.kind === 'compte'}
        join={<JoinSection slug={slug} />}
      />
    </SiteFrame>
  );
}
