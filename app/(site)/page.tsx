import Link from 'next/link';
import { FindBay, OpenBay, WriteBay } from '@/components/accueil/bay';
import { FindCard } from '@/components/accueil/find-card';
import { HelpCard } from '@/components/accueil/help-card';
import { MyEspacesSection } from '@/components/accueil/my-espaces-section';
import { ProjectShelf } from '@/components/accueil/project-shelf';
import { Scene } from '@/components/accueil/scene';
import { Steps } from '@/components/accueil/steps';
import { WelcomeBoard } from '@/components/accueil/welcome-board';
import { Poster } from '@/components/affiches/affiche';
import { LatestAnnonces } from '@/components/annonces/latest-section';
import { NextAppels } from '@/components/appels/next-section';
import { LatestArticles } from '@/components/blog/latest-section';
import { LatestSujets } from '@/components/forum/latest-section';
import { latestAnnonces } from '@/lib/annonces/latest';
import { nextAppels } from '@/lib/appels/queries';
import { currentActor } from '@/lib/auth/current-actor';
import { latestArticles } from '@/lib/blog/queries/list';
import { type Connecte, visiteur } from '@/lib/comptes/actor';
import { paths } from '@/lib/core/paths';
import { listMyEspaces } from '@/lib/espaces/mine';
import { listVisibleEspaces } from '@/lib/espaces/visible';
import { latestSujets } from '@/lib/forum/queries/latest';
import { currentInstance } from '../current-instance';
import { currentWaiting } from '../current-waiting';
import { BienvenueSection } from './bienvenue/section';

const SHELF = 4;
const SHOWN_ESPACES = 5;
const SHOWN_ANNONCES = 5;
const SHOWN_APPELS = 3;
const SHOWN_ARTICLES = 4;
const SHOWN_SUJETS = 3;

export default async function AccueilPage() {
  const [actor, instance, { invitations }, projects, annonces, appels, articles, sujets] = await Promise.all([
    currentActor(),
    currentInstance(),
    currentWaiting(),
    listVisibleEspaces(SHELF),
    latestAnnonces(visiteur, SHOWN_ANNONCES),
    nextAppels(visiteur, SHOWN_APPELS),
    latestArticles(visiteur, SHOWN_ARTICLES),
    latestSujets(visiteur, SHOWN_SUJETS),
  ]);
  const compte = actor.kind === 'compte' ? actor : null;
  return (
    <>
      <Scene
        lead="Compagnies, bibliothèques, écoles, Ehpad, festivals et communes : trouvez un partenaire, parlez-vous, écrivez le projet à plusieurs."
        sentence={['Ici se montent', 'les projets culturels', instance.complement || instance.departementNom]}
        poster={<YourPoster />}
        board={<WelcomeBoard nom={compte?.nom ?? null} invitations={invitations} />}
        bays={
          compte
            ? undefined
            : [
                <FindBay key="trouver" />,
                <OpenBay key="ouvrir" />,
                <WriteBay key="ecrire" projects={projects.length > 0} />,
              ]
        }
      />
      {compte && <BienvenueSection actor={compte} suite={paths.accueil()} className="page section--suite" />}
      <section className={compte ? 'section section--suite' : 'section'}>
        <div className="page grille-2-1">
          <div>{compte ? <Mine actor={compte} /> : <Steps />}</div>
          <div className="pile-large">
            {compte && <FindCard />}
            <HelpCard {...instance} />
          </div>
        </div>
      </section>
      <LatestAnnonces annonces={annonces.items} total={annonces.total} today={new Date()} />
      <NextAppels appels={appels.items} total={appels.total} today={new Date()} />
      <LatestSujets sujets={sujets} today={new Date()} />
      <LatestArticles articles={articles} today={new Date()} />
      <ProjectShelf projects={projects} />
    </>
  );
}

async function Mine({ actor }: { actor: Connecte }) {
  const { items, total } = await listMyEspaces(actor);
  return <MyEspacesSection espaces={items.slice(0, SHOWN_ESPACES)} total={total} today={new Date()} />;
}

const YourPoster = () => (
  <Link className="affiche-lien" href={paths.espaceNouveau()} prefetch={false}>
    <Poster
      ground="epicea"
      motif="feu"
      title="Montez le vôtre"
      over="Prochain projet"
      under="Ouvrir un espace"
    />
  </Link>
);
