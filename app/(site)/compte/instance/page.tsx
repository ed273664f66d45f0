import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentInstance } from '@/app/current-instance';
import { TerritoireForm } from '@/components/communes/territoire-form';
import { CharteForm } from '@/components/instance/charte-form';
import { InstanceForm } from '@/components/instance/instance-form';
import { LegalLayout } from '@/components/instance/legal-layout';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { getTerritoireFacts } from '@/lib/communes/queries';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { canEditInstance } from '@/lib/instance/policy';
import { getCharte } from '@/lib/instance/queries';
import { publishNextCharte, refreshTerritoireAction, saveInstance } from './actions';

export const metadata: Metadata = { title: 'Régler le site' };

export default async function InstancePage() {
  const actor = await requireActor();
  if (!canEditInstance(actor)) notFound();
  const [instance, charte, territoire] = await Promise.all([
    currentInstance(),
    getCharte(),
    getTerritoireFacts(actor),
  ]);
  return (
    <>
      <PageTitle
        title="Régler le site"
        lead="Le nom, les couleurs et les textes de loi. Tout change dès l’enregistrement, pour tout le monde."
        crumbs={[{ label: 'Mon compte', href: paths.compte() }]}
      />
      <LegalLayout>
        <InstanceForm instance={instance} action={saveInstance} />
        <TerritoireForm territoire={territoire} action={refreshTerritoireAction} />
        <CharteForm charte={charte} inForceSince={fullDate(charte.publishedAt)} action={publishNextCharte} />
      </LegalLayout>
    </>
  );
}
