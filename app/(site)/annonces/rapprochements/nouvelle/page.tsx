import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { IntroduceForm } from '@/components/rapprochements/introduce-form';
import { SideCard } from '@/components/rapprochements/side-card';
import { addDays } from '@/lib/annonces/life';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { isoDay } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { introductionSides } from '@/lib/rapprochements/relations';
import { preparedMessage, SUIVI_DAYS } from '@/lib/rapprochements/words';
import { introduceAction } from './actions';

export const metadata: Metadata = { title: 'Mettre en relation', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 64) : '');

async function sidesOf(...given: Parameters<typeof introductionSides>) {
  try {
    return await introductionSides(...given);
  } catch (error) {
    if (isAppError(error)) notFound();
    throw error;
  }
}

export default async function MiseEnRelationPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const [one, other] = await sidesOf(actor, text(params.annonce), text(params.autre));
  const today = new Date();
  return (
    <>
      <PageTitle
        title={`Présenter ${one.nom} et ${other.nom}`}
        lead="Ils se parleront à deux, sans voir l’adresse l’un de l’autre. Vous ne lirez pas leur échange."
        crumbs={[{ label: 'Mises en relation', href: paths.rapprochements() }]}
      />
      <div className="corps page pile-section">
        <section aria-labelledby="les-deux">
          <h2 className="sr" id="les-deux">
            Leurs annonces
          </h2>
          <div className="paire">
            <SideCard side={one} />
            <SideCard side={other} />
          </div>
        </section>
        <IntroduceForm
          action={introduceAction}
          annonceId={one.id}
          autreId={other.id}
          noms={[one.nom, other.nom]}
          agent={actor.nom}
          prepared={preparedMessage(one, other, actor.nom)}
          suiviLe={isoDay(addDays(today, SUIVI_DAYS))}
          first={isoDay(today)}
        />
      </div>
    </>
  );
}
