import type { Metadata } from 'next';
import { RequestLinkForm } from '@/components/comptes/request-link-form';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { requestSignInLinkAction } from '../actions';
import { arrival, type EntryParams } from '../arrival';

export const metadata: Metadata = { title: 'Recevoir un lien' };

export default async function ConnexionLienPage({ searchParams }: { searchParams: EntryParams }) {
  const { suite } = await arrival(searchParams);
  return (
    <>
      <PageTitle
        title="Recevoir un lien"
        lead="Pas de mot de passe à retenir : un lien par e-mail suffit."
        crumbs={[{ label: 'Connexion', href: paths.connexion({ suite }) }]}
      />
      <div className="corps page entree">
        <RequestLinkForm
          action={requestSignInLinkAction}
          suite={suite}
          submit="Envoyer le lien"
          keptOnServer={env().demo && !env().smtpUrl}
        />
        <Notice tone="information" title="Sur l’appareil de votre choix">
          Ouvrez le message là où vous voulez entrer : sur cet ordinateur, ou sur votre téléphone.
        </Notice>
      </div>
    </>
  );
}
