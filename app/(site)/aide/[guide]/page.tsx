import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AvisForm } from '@/components/aide/avis-form';
import { GuideList } from '@/components/aide/guide-list';
import { PrintButton } from '@/components/aide/print-button';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { RichText } from '@/components/ui/rich-text';
import { getAvis } from '@/lib/aide/commands';
import { findGuide, listGuides } from '@/lib/aide/guides';
import { themeNames } from '@/lib/aide/words';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { renderRichText } from '@/lib/core/rich-text/render';
import { rateGuideAction } from './actions';

type Props = {
  params: Promise<{ guide: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

const guideOf = async (params: Props['params']) => findGuide(await currentActor(), (await params).guide);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const guide = await guideOf(params);
  return guide ? { title: guide.titre, description: guide.resume } : {};
}

export default async function GuidePage({ params, searchParams }: Props) {
  const guide = await guideOf(params);
  if (!guide) notFound();
  const actor = await currentActor();
  const [{ fait }, avis] = await Promise.all([searchParams, getAvis(actor, guide.slug)]);
  const near = listGuides(actor).filter(({ slug, theme }) => theme === guide.theme && slug !== guide.slug);
  return (
    <>
      <PageTitle
        title={guide.titre}
        lead={guide.resume}
        crumbs={[{ label: 'Aide pas à pas', href: paths.aide() }]}
        action={<PrintButton />}
      />
      <div className="corps page textes-regles">
        <div className="pile-section">
          <RichText className="guide" html={renderRichText(guide.texte, { top: 2, pictures: true })} />
          <section className="guide-avis pile" id="avis" aria-labelledby="avis-titre">
            <h2 className="titre-4" id="avis-titre">
              Cela vous a-t-il aidé ?
            </h2>
            {fait === 'avis' ? (
              <Notice tone="reussite" live title="Merci, c’est noté">
                Il vous manque quelque chose ?{' '}
                <Link href={paths.contact({ objet: guide.titre.slice(0, 120) })}>Dites-le-nous</Link>.
              </Notice>
            ) : (
              <AvisForm guide={guide.slug} action={rateGuideAction} />
            )}
            {avis && (
              <p className="petit doux">
                Réponses comptées : {avis.oui} oui, {avis.non} non. Rien ne dit de qui.
              </p>
            )}
          </section>
        </div>
        {near.length > 0 && (
          <section className="pile pile-courte guide-voisins" aria-labelledby="voisins">
            <h2 className="titre-4" id="voisins">
              {themeNames[guide.theme]}
            </h2>
            <GuideList guides={near} level={3} />
          </section>
        )}
      </div>
    </>
  );
}
