import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { SuspendedNotice } from '@/app/suspended-notice';
import { StructureList } from '@/components/annuaire/structure-list';
import { EmailForm } from '@/components/comptes/email-form';
import { PasswordForm } from '@/components/comptes/password-form';
import { PortraitForm } from '@/components/comptes/portrait-form';
import { ProfileForm } from '@/components/comptes/profile-form';
import { SessionList } from '@/components/comptes/session-list';
import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { PageTitle } from '@/components/layout/page-title';
import { RefusNotice } from '@/components/notifications/refus-notice';
import { OwnRevendications } from '@/components/referents/own-revendications';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { listStructures } from '@/lib/annuaire/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { getProfile } from '@/lib/comptes/queries/profile';
import { listSessions } from '@/lib/comptes/queries/sessions';
import { now } from '@/lib/core/clock';
import { fullDate, moment, onDay } from '@/lib/core/dates';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { listOwnRevendications } from '@/lib/referents/queries';
import { signOutAction } from '../connexion/actions';
import { EtatNotice } from '../connexion/etat';
import {
  changeEmailAction,
  changePasswordAction,
  leaveStructureAction,
  removePortraitAction,
  revokeSessionAction,
  signOutEverywhereAction,
  updateProfileAction,
} from './actions';

export const metadata: Metadata = { title: 'Mon compte' };

type Props = { searchParams: Promise<{ etat?: string | string[] }> };

export default async function ComptePage({ searchParams }: Props) {
  const actor = await requireActor();
  const [profile, structures, asked, sessions] = await Promise.all([
    getProfile(actor),
    listStructures(actor),
    listOwnRevendications(actor),
    listSessions(actor),
  ]);
  const { email, hasPassword } = profile;
  const { oidc } = env();
  const { etat } = await searchParams;
  const today = now();
  const devices = sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
    ...session,
    opened: fullDate(createdAt),
    seen: moment(lastSeenAt, today),
  }));
  return (
    <>
      <PageTitle
        title="Mon compte"
        lead={`Ouvert le ${fullDate(profile.createdAt)}.`}
        action={
          <ForgetOnSubmit>
            <form action={signOutAction}>
              <SubmitButton variant="secondaire" pending="Un instant…">
                <Icon name="log-out" /> Me déconnecter
              </SubmitButton>
            </form>
          </ForgetOnSubmit>
        }
      />
      <div className="corps page grille-2-1">
        <div className="formulaire">
          <EtatNotice etat={etat} />
          <Section id="profil" title="Qui vous êtes" first>
            <SuspendedNotice actor={actor} />
            <PortraitForm nom={profile.nom} portraitId={actor.portraitId} remove={removePortraitAction} />
            <ProfileForm action={updateProfileAction} nom={profile.nom} fonction={profile.fonction} />
          </Section>
          <Section id="structures" title="Mes structures">
            {structures.length > 0 ? (
              <StructureList structures={structures} leave={leaveStructureAction} />
            ) : (
              <p>Dites au nom de qui vous venez : une compagnie, un Ehpad, une école, une mairie.</p>
            )}
            <OwnRevendications
              asked={asked.map(({ id, createdAt, fiche }) => ({
                id,
                ...fiche,
                sent: onDay(createdAt, today),
              }))}
            />
            <p>
              <ButtonLink href={paths.ficheNouvelle()} variant="secondaire" icon="plus" prefetch={false}>
                Ajouter une structure
              </ButtonLink>
            </p>
          </Section>
          <Section id="adresse" title="Adresse e-mail">
            {profile.emailRefus && <RefusNotice email={email} raison={profile.emailRefus} />}
            <EmailForm action={changeEmailAction} email={email} hasPassword={hasPassword} />
          </Section>
          <Section id="mails" title="E-mails">
            <p>Dites ce qui mérite un e-mail, quand il part, et quand vous êtes en vacances.</p>
            <p>
              <Link className="lien-suite" href={paths.notificationsReglages()} prefetch={false}>
                Régler les e-mails <Icon name="arrow-right" />
              </Link>
            </p>
          </Section>
          <Section id="mot-de-passe" title="Mot de passe">
            <PasswordForm action={changePasswordAction} email={email} hasPassword={hasPassword} />
          </Section>
          {oidc && (
            <Section id="identite" title="Identité professionnelle">
              {profile.oidc ? (
                <p>Votre compte est relié à {oidc.label} : vous pouvez entrer par ce service.</p>
              ) : (
                <p>
                  {/* A plain link: it leads to another site. */}
                  <a href={paths.identite({ suite: paths.compte() })}>Relier mon compte à {oidc.label}</a>
                </p>
              )}
            </Section>
          )}
          <Section id="donnees" title="Mes données">
            <p>Emportez tout ce que le site garde à votre sujet, ou supprimez votre compte.</p>
            <p>
              <Link className="lien-suite" href={paths.brouillons()} prefetch={false}>
                Mes brouillons
              </Link>
            </p>
            <p>
              <Link className="lien-suite" href={paths.compteDecisions()} prefetch={false}>
                Décisions me concernant
              </Link>
            </p>
            <p>
              <Link className="lien-suite" href={paths.blocages()} prefetch={false}>
                Personnes bloquées
              </Link>
            </p>
            <p>
              <Link className="lien-suite" href={paths.compteDonnees()} prefetch={false}>
                Voir mes données <Icon name="arrow-right" />
              </Link>
            </p>
          </Section>
        </div>
        <section className="carte carte--bois pile" aria-labelledby="appareils">
          <h2 className="titre-3" id="appareils">
            Mes appareils
          </h2>
          <SessionList devices={devices} revoke={revokeSessionAction} />
          <ForgetOnSubmit>
            <Confirm
              summary="Me déconnecter partout"
              question="Vous déconnecter de tous vos appareils ?"
              consequence="Cette visite se ferme aussi. Il faudra vous connecter de nouveau sur chacun."
              confirm="Tout déconnecter"
              action={signOutEverywhereAction}
              look={{ variant: 'secondaire' }}
            />
          </ForgetOnSubmit>
        </section>
      </div>
    </>
  );
}

function Section({
  id,
  title,
  first = false,
  children,
}: {
  id: string;
  title: string;
  first?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={first ? 'etape etape--une' : 'etape'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
