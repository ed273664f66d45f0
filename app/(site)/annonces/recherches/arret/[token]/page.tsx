import type { Metadata } from 'next';
import Link from 'next/link';
import { StopForm } from '@/components/alertes/recherche-forms';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { compteOfToken } from '@/lib/alertes/stop-link';
import { paths } from '@/lib/core/paths';
import { stopAlertesAction } from './actions';

export const metadata: Metadata = { title: 'Arrêter les alertes', robots: { index: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export default async function StopAlertesPage({ params, searchParams }: Props) {
  const [{ token }, { fait }] = await Promise.all([params, searchParams]);
  if (!compteOfToken(token))
    return (
      <>
        <PageTitle title="Ce lien n’est pas complet" />
        <div className="corps page">
          <EmptyState
            drawing="introuvable"
            title="Vos alertes se règlent aussi sur le site"
            action={<ButtonLink href={paths.recherches()}>Aller à mes recherches</ButtonLink>}
          >
            <p>Il a peut-être été coupé par votre messagerie.</p>
          </EmptyState>
        </div>
      </>
    );
  return (
    <>
      <PageTitle title="Arrêter les alertes" />
      <div className="corps page pile-large">
        {fait === 'arretees' ? (
          <Notice tone="reussite" title="Les alertes sont arrêtées" live>
            Vos recherches sont gardées.
          </Notice>
        ) : (
          <>
            <p>
              Si vous confirmez, vous ne recevrez plus d’e-mail pour vos recherches d’annonces. Les recherches
              elles-mêmes sont gardées.
            </p>
            <StopForm action={stopAlertesAction} token={token} />
          </>
        )}
        <p>
          <Link href={paths.recherches()}>Régler recherche par recherche</Link>
        </p>
      </div>
    </>
  );
}
