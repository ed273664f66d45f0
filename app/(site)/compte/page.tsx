import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { StructureForm } from '@/components/annuaire/structure-form';
import { StructureList } from '@/components/annuaire/structure-list';
import { EmailForm } from '@/components/comptes/email-form';
import { MailChoicesForm } from '@/components/comptes/mail-choices-form';
import { PasswordForm } from '@/components/comptes/password-form';
import { PortraitForm } from '@/components/comptes/portrait-form';
import { ProfileForm } from '@/components/comptes/profile-form';
import { SessionList } from '@/components/comptes/session-list';
import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { PageTitle } from '@/components/layout/page-title';
import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { listStructures } from '@/lib/annuaire/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { getProfile } from '@/lib/comptes/queries/profile';
import { listSessions } from '@/lib/comptes/queries/sessions';
import { now } from '@/lib/core/clock';
import { fullDate, moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { signOutAction } from '../connexion/actions';
import {
  changeEmailAction,
  changePasswordAction,
  createFicheAction,
  leaveStructureAction,
  removePortraitAction,
  revokeSessionAction,
  signOutEverywhereAction,
  updateMailChoicesAction,
  updateProfileAction,
} from './actions';

export const metadata: Metadata = { title: 'Mon compte' };

export default async function ComptePage() {
  const actor = await requireActor();
  const [profile, structures, sessions, termes] = await Promise.all([
    getProfile(actor),
    listStructures(actor),
    listSessions(actor),
    listTermes(),
  ]);
  const genres = ofListe(termes, 'genre').map(({ id, nom }) => ({ value: id, name: nom }));
  const { email, hasPassword } = profile;
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
        lead={`Ouvert le ${fullDate(profile.createdAt)}.`}
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
          <Section id="profil" title="Qui vous êtes" first>
            <PortraitForm nom={profile.nom} portraitId={actor.portraitId} remove={removePortraitAction} />
            <ProfileForm action={updateProfileAction} nom={profile.nom} fonction={profile.fonction} />
          </Section>
          <Section id="structures" title="Mes structures">
            {structures.length > 0 ? (
              <StructureList structures={structures} leave={leaveStructureAction} />
            ) : (
              <p>Dites au nom de qui vous venez : une compagnie, un Ehpad, une école, une mairie.</p>
            )}
            <StructureForm action={createFicheAction} genres={genres} open={structures.length === 0} />
          </Section>
          <Section id="adresse" title="Adresse e-mail">
            <EmailForm action={changeEmailAction} email={email} hasPassword={hasPassword} />
          </Section>
          <Section id="mails" title="E-mails">
            <MailChoicesForm action={updateMailChoicesAction} mentionMails={profile.mentionMails} />
          </Section>
          <Section id="mot-de-passe" title="Mot de passe">
            <PasswordForm action={changePasswordAction} email={email} hasPassword={hasPassword} />
          </Section>
          <Section id="donnees" title="Mes données">
            <p>Emportez tout ce que le site garde à votre sujet, ou supprimez votre compte.</p>
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
