import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { CompteRoleForm } from '@/components/comptes/compte-role-form';
import { DisableForm } from '@/components/comptes/disable-form';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { getCompte } from '@/lib/comptes/queries/comptes';
import { now } from '@/lib/core/clock';
import { fullDate, onDay } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { changeCompteRoleAction, disableCompteAction, enableCompteAction } from '../actions';

type Props = { params: Promise<{ compteId: string }> };

const currentCompte = cache(async (id: string) => {
  const actor = await requireActor();
  try {
    return { actor, compte: await getCompte(actor, id) };
  } catch (error) {
    if (isAppError(error) && error.code === 'not_found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { compte } = await currentCompte((await params).compteId);
  return { title: `Compte, ${compte.nom}` };
}

export default async function ComptePage({ params }: Props) {
  const { actor, compte } = await currentCompte((await params).compteId);
  const mine = compte.id === actor.id;
  return (
    <>
      <PageTitle
        title={compte.nom}
        lead={compte.fonction || undefined}
        crumbs={[{ label: 'Gérer les comptes', href: paths.comptes() }]}
      />
      <div className="corps page grille-2-1">
        <div className="formulaire">
          {compte.disabledAt && (
            <Disabled id={compte.id} since={compte.disabledAt} motif={compte.disabledMotif} />
          )}
          <section className="etape etape--une" aria-labelledby="role">
            <h2 id="role">Ce que cette personne peut faire</h2>
            <CompteRoleForm action={changeCompteRoleAction} compteId={compte.id} role={compte.role} />
          </section>
          {!compte.disabledAt && !mine && (
            <section className="etape" aria-labelledby="fermer">
              <h2 id="fermer">Fermer le compte</h2>
              <DisableForm action={disableCompteAction} compteId={compte.id} />
            </section>
          )}
        </div>
        <section className="carte carte--bois pile" aria-labelledby="faits">
          <h2 className="titre-3" id="faits">
            {mine ? 'Votre compte' : 'Ce compte'}
          </h2>
          <Facts compte={compte} />
        </section>
      </div>
    </>
  );
}

function Disabled({ id, since, motif }: { id: string; since: Date; motif: string }) {
  return (
    <div className="pile">
      <Notice tone="attention" title={`Ce compte est fermé depuis le ${fullDate(since)}`}>
        Motif donné : {motif}
      </Notice>
      <form action={enableCompteAction}>
        <input type="hidden" name="compteId" value={id} />
        <SubmitButton variant="secondaire">Rouvrir le compte</SubmitButton>
      </form>
    </div>
  );
}

function Facts({ compte }: { compte: Awaited<ReturnType<typeof getCompte>> }) {
  const {
    email,
    emailConfirmedAt,
    emailRefus,
    emailRefusAt,
    createdAt,
    lastSeenAt,
    inactiviteAt,
    structures,
    espaces,
  } = compte;
  return (
    <dl className="faits faits--court">
      <Fact name="Adresse e-mail">
        {email}
        {!emailConfirmedAt && ' (pas encore confirmée)'}
      </Fact>
      {emailRefusAt && (
        <Fact name="E-mails refusés">
          {emailRefus}, depuis le {fullDate(emailRefusAt)}. Plus aucune notification ne part à cette adresse.
        </Fact>
      )}
      <Fact name="Ouvert">le {fullDate(createdAt)}</Fact>
      <Fact name="Dernier passage">
        {lastSeenAt ? onDay(lastSeenAt, now()) : 'aucun'}
        {inactiviteAt && `, prévenu le ${fullDate(inactiviteAt)} que le compte ne sert plus`}
      </Fact>
      <Fact name="Structures">
        {structures.length === 0 && 'aucune'}
        {structures.length > 0 && (
          <ul>
            {structures.map(({ slug, nom }) => (
              <li key={slug}>
                <Link href={paths.fiche(slug)} prefetch={false}>
                  {nom}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Espaces">{espaces === 0 ? 'aucun' : plural(espaces, 'espace')}</Fact>
      {compte.oidc && (
        <Fact name="Identité professionnelle">reliée{compte.oidcSiret && `, SIRET ${compte.oidcSiret}`}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
