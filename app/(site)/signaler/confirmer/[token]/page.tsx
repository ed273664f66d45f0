import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { ConfirmReportForm } from '@/components/moderation/confirm-report-form';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/lib/auth/current-actor';
import { reportOfToken } from '@/lib/moderation/commands/report';
import { confirmReportAction } from '../../actions';

export const metadata: Metadata = { title: 'Confirmer un signalement', robots: { index: false } };

/** Where the mail to a visitor leads. A button, for programs that open links by themselves must not confirm. */
export default async function ConfirmerPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const report = await reportOfToken(await currentActor(), decodeURIComponent(token));
  if (!report) notFound();
  return (
    <>
      <PageTitle title="Confirmer votre signalement" />
      <div className="page corps formulaire">
        <div className="pile">
          {report.adresse && <p className="petit doux wrap-anywhere">Adresse signalée : {report.adresse}</p>}
          {report.confirmed ? (
            <Notice tone="reussite" title="Votre signalement est arrivé" live>
              <p>Un agent le lira, en général sous deux jours ouvrés, et vous dira ce qu’il a décidé.</p>
            </Notice>
          ) : report.adresse === null ? (
            <Notice tone="information" title="Ce contenu n’est plus là">
              <p>Il n’y a plus rien à signaler.</p>
            </Notice>
          ) : (
            <ConfirmReportForm token={decodeURIComponent(token)} action={confirmReportAction} />
          )}
        </div>
      </div>
    </>
  );
}
