import { AdhesionWatch } from '@/components/adhesions/adhesion-watch';
import { EspaceMain } from '@/components/espaces/espace-main';
import { FirstSteps } from '@/components/espaces/home/first-steps';
import { HomePanel } from '@/components/espaces/home/home-panel';
import { LatestDocuments } from '@/components/espaces/home/latest-documents';
import { LatestFichiers } from '@/components/espaces/home/latest-fichiers';
import { MembersShort } from '@/components/espaces/home/members-short';
import { Moves } from '@/components/espaces/home/moves';
import { NextStepBlock } from '@/components/espaces/home/next-step';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { ago, hour } from '@/lib/core/dates';
import { getHome } from '@/lib/espaces/home';
import type { getEspace } from '@/lib/espaces/queries';
import { canManage, canWrite } from '@/lib/membres/policy';
import { currentVisit } from './current-espace';

type Props = { actor: Connecte; espace: Awaited<ReturnType<typeof getEspace>> };

/** What should I do next, what moved, what is here, who is here. */
export async function EspaceHome({ actor, espace }: Props) {
  const previousVisitAt = await currentVisit(espace.slug);
  const home = await getHome(actor, espace, previousVisitAt);
  const { slug, membership } = espace;
  const today = now();
  const couleurs = new Map(home.membres.map((membre) => [membre.compteId, membre.couleur]));
  const manager = canManage(membership);
  return (
    <>
      <EspaceMain espaceId={espace.id}>
        {manager ? <AdhesionWatch espaceId={espace.id} /> : null}
        <div className="centre-tete">
          <h1>Quoi de neuf</h1>
          <p className="ligne-tete">
            {previousVisitAt ? sinceWords(previousVisitAt, today) : firstWords(espace, actor.id, today)}
          </p>
        </div>
        <div className="pile-section">
          {home.firstSteps ? (
            <FirstSteps
              done={home.firstSteps}
              slug={slug}
              canManage={manager}
              opened={`Fait ${ago(espace.createdAt, today)}${espace.createdById === actor.id ? ', par vous' : ''}.`}
            />
          ) : (
            <NextStepBlock step={home.next} slug={slug} canWrite={canWrite(membership)} today={today} />
          )}
          {home.firstSteps && home.moves.length === 0 ? null : (
            <Moves moves={home.moves} slug={slug} today={today} couleurs={couleurs} />
          )}
          <LatestDocuments
            documents={home.documents}
            count={home.documentCount}
            slug={slug}
            espaceId={espace.id}
            meId={actor.id}
            presents={home.presents}
            today={today}
          />
          <LatestFichiers fichiers={home.fichiers} slug={slug} meId={actor.id} today={today} />
          <MembersShort
            membres={home.membres}
            slug={slug}
            meId={actor.id}
            canManage={manager}
            today={today}
          />
        </div>
      </EspaceMain>
      <HomePanel espace={espace} meId={actor.id} presents={home.presents} canManage={manager} />
    </>
  );
}

/** During the first visit, however long it lasts. */
const firstWords = (espace: Props['espace'], meId: string, today: Date) =>
  espace.createdById === meId
    ? `Vous avez ouvert cet espace ${ago(espace.createdAt, today)}.`
    : 'Vous venez d’arriver dans cet espace.';

function sinceWords(previousVisitAt: Date, today: Date) {
  const when = ago(previousVisitAt, today);
  const at = when.startsWith('il y a') ? '' : ` à ${hour(previousVisitAt)}`;
  return `Depuis votre dernière visite, ${when}${at}.`;
}
