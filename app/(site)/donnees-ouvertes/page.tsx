import type { Metadata } from 'next';
import { currentInstance } from '@/app/current-instance';
import { OpenDataNotice } from '@/components/annuaire/open-data-notice';
import { WidgetExample } from '@/components/annuaire/widget-example';
import { LegalLayout } from '@/components/instance/legal-layout';
import { PageTitle } from '@/components/layout/page-title';
import { communeOfText, getCommune } from '@/lib/communes/queries';
import { communeLabel } from '@/lib/communes/words';
import { env } from '@/lib/core/env';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';

export const metadata: Metadata = { title: 'Données ouvertes' };

type Props = { searchParams: Promise<{ commune?: string | string[] }> };

/** The commune somebody wants the frame of, or why there is none. */
async function readCommune(typed: string) {
  try {
    const insee = await communeOfText(typed);
    const commune = insee ? await getCommune(insee) : null;
    return { insee: commune?.insee, typed: commune ? communeLabel(commune) : typed };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { typed, error: error.message };
  }
}

export default async function DonneesOuvertesPage({ searchParams }: Props) {
  const { commune } = await searchParams;
  const [instance, asked] = await Promise.all([
    currentInstance(),
    readCommune(typeof commune === 'string' ? commune : ''),
  ]);
  const { publicUrl } = env();
  return (
    <>
      <PageTitle
        title="Données ouvertes"
        lead="L’annuaire est à tout le monde : téléchargez-le, interrogez-le, montrez-le sur votre site."
      />
      <LegalLayout>
        <OpenDataNotice origin={publicUrl.origin} editeur={instance.editeur.split('\n')[0] ?? ''} />
        <WidgetExample
          {...asked}
          address={asked.insee && new URL(paths.widget({ commune: asked.insee }), publicUrl).href}
        />
      </LegalLayout>
    </>
  );
}
