import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { SuspendedNotice } from '@/app/suspended-notice';
import { PageTitle } from '@/components/layout/page-title';
import { ClaimWays } from '@/components/referents/claim-ways';
import { HeldFiche } from '@/components/referents/held-fiche';
import { LinkNotice } from '@/components/referents/link-notice';
import { ObjectForm } from '@/components/referents/object-form';
import { SignInFirst } from '@/components/referents/sign-in-first';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { ago, fullDate, onDay } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { type Claim, currentSlug, getClaim } from '@/lib/referents/queries';
import { type Preuve, preuves } from '@/lib/referents/words';
import {
  askForFicheAction,
  claimByCodeAction,
  objectToFicheAction,
  requestCodeAction,
  withdrawRevendicationAction,
} from './actions';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ code?: string | string[]; preuve?: string | string[] }>;
};

export const metadata: Metadata = { title: 'Reprendre une fiche', robots: { index: false } };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 300) : '');

/** From « c’est ma structure » to speaking for it. Looking uses no code up: mail scanners look too. */
export default async function ReprendrePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const given = await searchParams;
  const [code, chosen] = [one(given.code), one(given.preuve)];
  const actor = await currentActor();
  const claim = await claimOf(actor, slug, code, chosen);
  const { fiche, mine, link } = claim;
  const preuve = claim.preuves.find((one) => one === chosen) ?? null;
  return (
    <>
      <PageTitle
        title={mine ? `Vous tenez « ${fiche.nom} »` : `Reprendre « ${fiche.nom} »`}
        lead={[fiche.genre, fiche.commune].filter(Boolean).join(', ')}
        crumbs={[
          { label: 'Annuaire', href: paths.annuaire() },
          { label: fiche.nom, href: paths.fiche(fiche.slug) },
        ]}
      />
      <div className="page corps formulaire">
        {mine ? (
          <HeldFiche slug={fiche.slug} />
        ) : (
          <>
            {link && link !== 'valable' ? <LinkNotice link={link} /> : null}
            {actor.kind === 'visiteur' ? (
              <SignInFirst
                suite={paths.ficheReprendre(slug, { code, preuve: chosen })}
                invited={link === 'valable'}
              />
            ) : (
              <>
                <SuspendedNotice actor={actor} />
                <ClaimWays
                  {...waysOf(claim)}
                  code={link && link !== 'valable' ? '' : code}
                  chosen={preuve}
                  claim={claimByCodeAction}
                  request={requestCodeAction}
                  ask={askForFicheAction}
                  withdraw={withdrawRevendicationAction}
                />
              </>
            )}
            {claim.mayObject ? (
              <ObjectForm slug={fiche.slug} code={code} action={objectToFicheAction} />
            ) : null}
          </>
        )}
      </div>
    </>
  );
}

/** The claim, or the way to where the fiche lives now: letters keep the address they were printed with. */
async function claimOf(actor: Actor, slug: string, code: string, preuve: string): Promise<Claim> {
  try {
    return await getClaim(actor, slug, code);
  } catch (error) {
    if (!isAppError(error) || error.code !== 'not_found') throw error;
    const current = await currentSlug(slug);
    if (current) redirect(paths.ficheReprendre(current, { code, preuve }));
    notFound();
  }
}

/** Dates as words: the forms draw them in the browser too. */
function waysOf({ fiche, preuves: offered, email, courrier, waiting, refused, sent, link }: Claim) {
  const today = now();
  return {
    slug: fiche.slug,
    kept: fiche.referents > 0,
    followed: link === 'valable',
    preuves: preuves.filter((preuve): preuve is Preuve => offered.includes(preuve)),
    email,
    courrier,
    waiting: waiting && { id: waiting.id, mot: waiting.mot, sent: onDay(waiting.createdAt, today) },
    refused: refused && { reponse: refused.reponse, again: fullDate(refused.againAt) },
    sent: sent.map(({ canal, createdAt, printed }) => ({ canal, printed, when: ago(createdAt, today) })),
  };
}
