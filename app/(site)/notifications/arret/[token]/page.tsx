import type { Metadata } from 'next';
import Link from 'next/link';
import { PageTitle } from '@/components/layout/page-title';
import { StopForm } from '@/components/notifications/stop-form';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { stoppedBy } from '@/lib/notifications/stop-link';
import { stopWords } from '@/lib/notifications/stop-words';
import { stopMailsAction } from './actions';

export const metadata: Metadata = { title: 'Arrêter des e-mails', robots: { index: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export default async function StopMailsPage({ params, searchParams }: Props) {
  const [{ token }, { fait }] = await Promise.all([params, searchParams]);
  const stopped = stoppedBy(token);
  if (!stopped)
    return (
      <>
        <PageTitle title="Ce lien n’est pas complet" />
        <div className="corps page">
          <EmptyState
            drawing="introuvable"
            title="Vos e-mails se règlent aussi sur le site"
            action={<ButtonLink href={paths.notificationsReglages()}>Régler mes e-mails</ButtonLink>}
          >
            <p>Il a peut-être été coupé par votre messagerie.</p>
          </EmptyState>
        </div>
      </>
    );
  const words = stopWords(stopped.what, fait === 'arretes');
  return (
    <>
      <PageTitle title="Arrêter des e-mails" />
      <div className="corps page pile-large">
        {fait === 'arretes' ? (
          <Notice tone="reussite" title="C’est arrêté" live>
            {words.mails} {words.site}
          </Notice>
        ) : (
          <>
            <p>
              {words.mails} {words.site}
            </p>
            <StopForm action={stopMailsAction} token={token} />
          </>
        )}
        <p>
          <Link href={paths.notificationsReglages()}>Choisir un autre rythme</Link>
        </p>
      </div>
    </>
  );
}
