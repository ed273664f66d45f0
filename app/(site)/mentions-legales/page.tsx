import type { Metadata } from 'next';
import { currentInstance } from '@/app/current-instance';
import { LegalLayout } from '@/components/instance/legal-layout';
import { LegalNotice } from '@/components/instance/legal-notice';
import { PageTitle } from '@/components/layout/page-title';

export const metadata: Metadata = { title: 'Mentions légales' };

export default async function MentionsLegalesPage() {
  const instance = await currentInstance();
  return (
    <>
      <PageTitle title="Mentions légales" lead="Qui publie ce site, qui l’héberge, et sous quelles règles." />
      <LegalLayout>
        <LegalNotice instance={instance} />
      </LegalLayout>
    </>
  );
}
