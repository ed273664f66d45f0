import type { Metadata } from 'next';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/lib/auth/current-actor';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { BienvenueSection } from '../bienvenue/section';
import { MyEspacesSection } from './my-espaces-section';
import { PresentationsSection } from './presentations-section';
import { ReceivedSection } from './received-section';
import { SentRequestsSection } from './sent-requests-section';
import { Views } from './views';
import { VisitorIntroduction } from './visitor-introduction';

type Props = { searchParams: Promise<{ q?: string | string[]; page?: string; vue?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const actor = await currentActor();
  return { title: actor.kind === 'compte' ? 'Mes espaces' : 'Espaces' };
}

export default async function EspacesPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const search = { q: String(params.q ?? '').slice(0, 200), page: pageNumber(params.page) };
  if (actor.kind === 'visiteur')
    return (
      <>
        <PageTitle
          title="Espaces"
          lead="Un espace réunit celles et ceux qui montent un projet : ils y discutent et y écrivent ensemble."
        />
        <div className="page corps pile-section">
          <VisitorIntroduction />
          <PresentationsSection actor={actor} {...search} />
        </div>
      </>
    );
  const all = params.vue === 'tous';
  return (
    <>
      <PageTitle
        title="Mes espaces"
        lead="Un espace par projet, avec celles et ceux qui le montent."
        action={
          <ButtonLink href={paths.espaceNouveau()} icon="plus" prefetch={false}>
            Ouvrir un espace
          </ButtonLink>
        }
      />
      <div className="page corps pile-section">
        <BienvenueSection actor={actor} suite={paths.espaces()} />
        <ReceivedSection actor={actor} />
        <SentRequestsSection actor={actor} />
        <div className="pile-large">
          <Views all={all} />
          {all ? (
            <PresentationsSection actor={actor} {...search} vue="tous" />
          ) : (
            <MyEspacesSection actor={actor} {...search} />
          )}
        </div>
      </div>
    </>
  );
}
