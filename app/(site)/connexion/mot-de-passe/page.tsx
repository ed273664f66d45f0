import type { Metadata } from 'next';
import { RequestLinkForm } from '@/components/comptes/request-link-form';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { requestPasswordLinkAction } from '../actions';
import { arrival, type EntryParams } from '../arrival';

export const metadata: Metadata = { title: 'Mot de passe oublié' };

export default async function MotDePassePage({ searchParams }: { searchParams: EntryParams }) {
  const { suite } = await arrival(searchParams);
  return (
    <>
      <PageTitle
        title="Mot de passe oublié"
        lead="Donnez votre adresse : nous y envoyons de quoi en choisir un autre."
        crumbs={[{ label: 'Connexion', href: paths.connexion({ suite }) }]}
      />
      <div className="corps page entree">
        <RequestLinkForm
          action={requestPasswordLinkAction}
          suite={suite}
          submit="Envoyer le message"
          keptOnServer={env().demo && !env().smtpUrl}
        />
        <Notice tone="information" title="Un nouveau mot de passe ferme les autres visites">
          Vos autres appareils devront se connecter de nouveau. Ce que vous avez écrit reste en place.
        </Notice>
      </div>
    </>
  );
}
