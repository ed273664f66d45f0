import type { Metadata } from 'next';
import { currentInstance } from '@/app/current-instance';
import { AccessibilityDeclaration } from '@/components/instance/accessibility-declaration';
import { LegalLayout } from '@/components/instance/legal-layout';
import { PageTitle } from '@/components/layout/page-title';
import { env } from '@/lib/core/env';
import { statutWords } from '@/lib/instance/words';

export const metadata: Metadata = { title: 'Déclaration d’accessibilité' };

export default async function AccessibilitePage() {
  const instance = await currentInstance();
  return (
    <>
      <PageTitle
        title="Accessibilité"
        lead={`Déclaration d’accessibilité. État de conformité : ${statutWords[instance.accessibiliteStatut]}.`}
      />
      <LegalLayout>
        <AccessibilityDeclaration instance={instance} address={env().publicUrl.host} />
      </LegalLayout>
    </>
  );
}
