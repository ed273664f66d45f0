import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { HeldNotice } from '@/components/signalements/held-notice';
import { ReportForm } from '@/components/signalements/report-form';
import { getFiche } from '@/lib/annuaire/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { offeredMotifs, reportMotifs } from '@/lib/signalements/words';
import { reportFicheAction } from './actions';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ motif?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Signaler une fiche', robots: { index: false } };

export default async function SignalerPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { motif: asked } = await searchParams;
  const actor = await currentActor();
  const fiche = await getFiche(actor, slug).catch((error) => {
    if (isAppError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  const chosen = reportMotifs.find((motif) => motif === asked);
  if (fiche.slug !== slug) redirect(paths.ficheSignaler(fiche.slug, { motif: chosen }));
  const motifs = offeredMotifs(fiche);
  const offered = motifs.find((motif) => motif === chosen);
  return (
    <>
      <PageTitle
        title={offered === 'retrait' ? 'Demander le retrait' : 'Signaler cette fiche'}
        lead={fiche.nom}
        crumbs={[
          { label: 'Annuaire', href: paths.annuaire() },
          { label: fiche.nom, href: paths.fiche(fiche.slug) },
        ]}
      />
      <div className="page corps formulaire">
        {chosen !== offered && <HeldNotice slug={fiche.slug} />}
        <ReportForm
          slug={fiche.slug}
          address={new URL(paths.fiche(fiche.slug), env().publicUrl).href}
          motifs={motifs}
          chosen={offered}
          signedIn={actor.kind === 'compte'}
          action={reportFicheAction}
        />
      </div>
    </>
  );
}
