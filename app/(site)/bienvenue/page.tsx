import type { Metadata } from 'next';
import { Step } from '@/components/bienvenue/step';
import { etapes } from '@/components/bienvenue/steps';
import { PageTitle } from '@/components/layout/page-title';
import { requireActor } from '@/lib/auth/current-actor';
import { endBienvenueAction } from './actions';

type Props = { searchParams: Promise<{ etape?: string | string[] }> };

const numberOf = (given: unknown) => {
  const asked = typeof given === 'string' && /^[1-9]$/.test(given) ? Number(given) : 1;
  return Math.min(asked, etapes.length);
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const numero = numberOf((await searchParams).etape);
  return { title: `Bienvenue, étape ${numero} sur ${etapes.length}` };
}

/** Four calm steps for who is here for the first time; each is a page of its own, so that « back » works. */
export default async function BienvenuePage({ searchParams }: Props) {
  await requireActor();
  const numero = numberOf((await searchParams).etape);
  const etape = etapes[numero - 1];
  if (!etape) return null;
  return (
    <>
      <PageTitle title={etape.titre} lead={`Étape ${numero} sur ${etapes.length}. Deux minutes en tout.`} />
      <Step etape={etape} numero={numero} total={etapes.length} end={endBienvenueAction} />
    </>
  );
}
