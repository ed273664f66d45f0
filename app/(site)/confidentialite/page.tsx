import type { Metadata } from 'next';
import { currentInstance } from '@/app/current-instance';
import { LegalLayout } from '@/components/instance/legal-layout';
import { PrivacyNotice } from '@/components/instance/privacy-notice';
import { PageTitle } from '@/components/layout/page-title';
import { listMeasures, listTraitements } from '@/lib/registre/queries';

export const metadata: Metadata = { title: 'Données personnelles' };

export default async function ConfidentialitePage() {
  const instance = await currentInstance();
  return (
    <>
      <PageTitle
        title="Données personnelles"
        lead="Ce que nous gardons de vous, pourquoi, combien de temps, et comment vous y opposer."
      />
      <LegalLayout>
        <PrivacyNotice
          instance={instance}
          traitements={listTraitements(instance)}
          measures={listMeasures()}
        />
      </LegalLayout>
    </>
  );
}
