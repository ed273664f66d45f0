import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { CorrectionForm } from '@/components/signalements/correction-form';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type FichePage, getFiche } from '@/lib/annuaire/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { communeLabel } from '@/lib/communes/words';
import { visiteur } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import type { Correctable } from '@/lib/signalements/words';
import { proposeCorrectionAction } from './actions';

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: 'Proposer une correction', robots: { index: false } };

export default async function CorrigerPage({ params }: Props) {
  const { slug } = await params;
  const actor = await currentActor();
  const [fiche, { canEdit }] = await both(slug, actor);
  if (fiche.slug !== slug) redirect(paths.ficheCorriger(fiche.slug));
  return (
    <>
      <PageTitle
        title="Proposer une correction"
        lead={fiche.nom}
        crumbs={[
          { label: 'Annuaire', href: paths.annuaire() },
          { label: fiche.nom, href: paths.fiche(fiche.slug) },
        ]}
      />
      <div className="page corps formulaire">
        {canEdit ? (
          <Notice tone="information" title="Vous pouvez modifier cette fiche vous-même">
            <p>
              <ButtonLink href={paths.ficheModifier(fiche.slug)} variant="secondaire" prefetch={false}>
                Modifier la fiche
              </ButtonLink>
            </p>
          </Notice>
        ) : null}
        <CorrectionForm
          slug={fiche.slug}
          shown={shownValues(fiche)}
          hidden={{ telephone: !fiche.telephone, email: !fiche.email }}
          signedIn={actor.kind === 'compte'}
          kept={fiche.reprise}
          action={proposeCorrectionAction}
        />
      </div>
    </>
  );
}

/** The form shows to everybody what everybody sees; the actor only adds whether they need it at all. */
async function both(slug: string, actor: Parameters<typeof getFiche>[0]) {
  try {
    return await Promise.all([getFiche(visiteur, slug), getFiche(actor, slug)]);
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') notFound();
    throw error;
  }
}

const shownValues = (fiche: FichePage): Record<Correctable, string> => ({
  nom: fiche.nom,
  accroche: fiche.accroche,
  adresse: fiche.adresse,
  codePostal: fiche.codePostal,
  commune: fiche.commune ? communeLabel({ nom: fiche.commune.nom, codePostal: fiche.codePostal }) : '',
  telephone: fiche.telephone,
  email: fiche.email,
  siteWeb: fiche.siteWeb,
  horaires: fiche.horaires,
});
