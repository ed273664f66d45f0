import type { Metadata } from 'next';
import Link from 'next/link';
import { after } from 'next/server';
import { currentWaiting } from '@/app/current-waiting';
import { linkPreview } from '@/app/social-poster/link-preview';
import { posterVersion } from '@/app/social-poster/version';
import { LiveReplies } from '@/components/forum/live-replies';
import { SujetAside } from '@/components/forum/sujet-aside';
import { PageTitle } from '@/components/layout/page-title';
import { Pagination } from '@/components/ui/pagination';
import { scriptText } from '@/lib/annuaire/json-ld';
import { currentActor } from '@/lib/auth/current-actor';
import { brouillonOf } from '@/lib/brouillons/queries';
import { isAgent } from '@/lib/comptes/policy';
import { env } from '@/lib/core/env';
import { log } from '@/lib/core/log';
import { paths } from '@/lib/core/paths';
import { frenchSpaces, plural } from '@/lib/core/text';
import { readUpTo, recordLecture } from '@/lib/forum/commands/read';
import { sujetJsonLd } from '@/lib/forum/open-data/json-ld';
import { getRetenue, listReponses } from '@/lib/forum/queries/reponses';
import { firstUnread, listVoisins } from '@/lib/forum/queries/sujet';
import { reponseBrouillon } from '@/lib/forum/words';
import { measuresOn } from '@/lib/moderation/queries/measures-on';
import { followAction } from '../actions';
import { type Given, one } from '../reading';
import { AgentTools } from './agent-tools';
import { currentSujet } from './current-sujet';
import { MessagesSection } from './messages-section';
import { Notices } from './notices';
import { readNumero } from './numero';
import { placeOf } from './place';
import { sujetPoster } from './poster';
import { ReplySection } from './reply-section';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, Given>> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const sujet = await currentSujet(slug, readNumero(asked.message));
  const page = readNumero(asked.page) ?? 1;
  const url = paths.sujet(sujet.slug, page > 1 ? { page: String(page) } : {});
  const title = page > 1 ? `${sujet.titre} (page ${page})` : sujet.titre;
  const description = `${sujet.categorie.nom} : ${plural(sujet.nombre, 'réponse')}.`;
  const preview = await linkPreview(async () => ({
    ...{ title, description, url },
    image: paths.sujetAffiche(sujet.slug, posterVersion(await sujetPoster(sujet))),
  }));
  return {
    title,
    description,
    alternates: { canonical: env().publicUrl.origin + url },
    ...preview,
    ...(sujet.deletedAt || sujet.hiddenAt ? { robots: { index: false } } : {}),
  };
}

export default async function SujetDetailPage({ params, searchParams }: Props) {
  const [{ slug }, asked, actor] = await Promise.all([params, searchParams, currentActor()]);
  const sujet = await currentSujet(slug, readNumero(asked.message));
  const { page, numero } = await placeOf(actor, sujet, asked);
  const [waiting, reponses, retenue, voisins, unread, brouillon] = await Promise.all([
    currentWaiting(),
    listReponses(actor, sujet, page),
    page === 1 ? getRetenue(actor, sujet) : null,
    listVoisins(actor, sujet),
    firstUnread(actor, sujet),
    brouillonOf(actor, reponseBrouillon(sujet.id)),
  ]);
  // Of a first message it is said of its sujet.
  const mesures = await measuresOn(
    actor,
    reponses
      .filter(({ numero, hidden, canEdit }) => numero > 1 && (hidden || canEdit))
      .map(({ id }) => ({ kind: 'reponse', id })),
  );
  const upTo = readUpTo(
    sujet,
    page,
    reponses.map(({ numero }) => numero),
  );
  const member = actor.kind === 'compte';
  // Read before, and nothing waits: there is nothing to remember.
  if (member && (sujet.lu === null || upTo > sujet.lu || waiting.notifications > 0))
    after(async () => {
      try {
        await recordLecture(actor, {
          ...{ sujetId: sujet.id, numero: upTo, compteur: sujet.compteur },
          reponseIds: reponses.map(({ id }) => id),
        });
      } catch (error) {
        log.warn({ error, sujetId: sujet.id }, 'how far somebody read was not kept');
      }
    });
  const isSeen = unread === null || reponses.some((reponse) => reponse.numero === unread);
  return (
    <>
      {!member && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose tags are written as escapes
          dangerouslySetInnerHTML={{ __html: scriptText(sujetJsonLd(sujet, reponses)) }}
        />
      )}
      <PageTitle
        title={frenchSpaces(sujet.titre)}
        crumbs={[
          { label: 'Forum', href: paths.forum() },
          { label: sujet.categorie.nom, href: paths.forum({ rubrique: sujet.categorie.slug }) },
        ]}
      />
      <div className="corps page sujet-corps">
        <div>
          <Notices sujet={sujet} fait={one(asked.fait)} mine={member && sujet.auteurId === actor.id} />
          {unread !== null && (!isSeen || page === 1) && (
            <p>
              <Link
                className="lien-suite"
                href={isSeen ? `#message-${unread}` : paths.sujetMessage(sujet.slug, unread)}
                prefetch={false}
              >
                Aller au premier message non lu
              </Link>
            </p>
          )}
          <MessagesSection
            {...{ sujet, reponses, retenue, page }}
            open={one(asked.tout) === '1' || numero !== null}
            member={member}
            agent={isAgent(actor)}
            mesures={mesures}
          />
          <Pagination
            page={page}
            pages={sujet.pages}
            href={(n) => paths.sujet(sujet.slug, n > 1 ? { page: String(n) } : {})}
            label="Pages du sujet"
          />
          <LiveReplies
            sujetId={sujet.id}
            slug={sujet.slug}
            compteur={sujet.compteur}
            etat={sujet.etat}
            compteId={member ? actor.id : null}
          />
          <ReplySection {...{ actor, sujet, brouillon }} citer={asked.citer} />
        </div>
        <div className="pile-large">
          <SujetAside sujet={sujet} voisins={voisins} follow={member ? followAction : null} />
          <AgentTools sujet={sujet} agent={isAgent(actor)} />
        </div>
      </div>
    </>
  );
}
