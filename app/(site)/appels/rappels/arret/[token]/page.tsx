import type { Metadata } from 'next';
import Link from 'next/link';
import { StopRappelsForm } from '@/components/appels/stop-form';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { compteOfToken } from '@/lib/appels/stop-link';
import { paths } from '@/lib/core/paths';
import { stopRappelsAction } from './actions';

export const metadata: Metadata = { title: 'Arrêter les e-mails', robots: { index: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export default async function StopRappelsPage({ params, searchParams }: Props) {
  const [{ token }, { fait }] = await Promise.all([params, searchParams]);
  if (!compteOfToken(token))
    return (
      <>
        <PageTitle title="Ce lien n’est pas complet" />
        <div className="corps page">
          <EmptyState
            drawing="introuvable"
            title="Ces e-mails se règlent aussi sur le site"
            action={<ButtonLink href={paths.appelsSuivis()}>Aller à mes appels suivis</ButtonLink>}
          >
            <p>Il a peut-être été coupé par votre messagerie.</p>
          </EmptyState>
        </div>
      </>
    );
  return (
    <>
      <PageTitle title="Arrêter les e-mails" />
      <div className="corps page pile-large">
        {fait === 'arretes' ? (
          <Notice tone="reussite" title="Les e-mails sont arrêtés" live>
            Vous suivez toujours vos appels, sur le site et dans votre agenda.
          </Notice>
        ) : (
          <>
            <p>
              Si vous confirmez, vous ne recevrez plus d’e-mail au sujet des appels à projets que vous suivez.
              Vous continuez à les suivre sur le site et dans votre agenda.
            </p>
            <StopRappelsForm action={stopRappelsAction} token={token} />
          </>
        )}
        <p>
          <Link href={paths.appelsSuivis()}>Mes appels suivis</Link>
        </p>
      </div>
    </>
  );
}
