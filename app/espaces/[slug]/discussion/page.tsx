import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Discussion } from '@/components/discussion/discussion';
import { PresenceHead } from '@/components/discussion/presence-head';
import { PresencePanel } from '@/components/discussion/presence-panel';
import { EspaceMain } from '@/components/espaces/espace-main';
import { presenceWords } from '@/components/membres/presence-words';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { canWrite } from '@/lib/membres/policy';
import { listPinned } from '@/lib/messages/queries';
import { findQuote } from '@/lib/messages/quote';
import { MAX_BODY } from '@/lib/messages/schema';
import { firstUnread } from '@/lib/messages/unread';
import { listPeople, listPresents } from '@/lib/presence/queries';
import { currentEspace } from '../current-espace';
import { removeDraftAction, sendMessageAction } from './actions';
import { firstOfDate, readWanted, wantedPart, wantedSearch } from './place';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Discussion, ${espace.nom}` };
}

export default async function DiscussionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { actor, espace } = await currentEspace(slug);
  const wanted = readWanted(await searchParams);
  if (wanted.date) await goToDate(actor, espace.id, slug, wanted.date);
  const [first, unread, pinned, search, people, presents, answering] = await Promise.all([
    wantedPart(actor, espace.id, wanted),
    firstUnread(actor, espace.id),
    listPinned(actor, espace.id),
    wantedSearch(actor, espace.id, wanted),
    listPeople(actor, espace.id),
    listPresents(actor, espace.id),
    wanted.repondre ? findQuote(actor, espace.id, wanted.repondre) : null,
  ]);
  const today = now();
  const absents = people.map(({ compteId, nom, portraitId, couleur, lastSeenAt }) => ({
    compteId,
    nom,
    portraitId,
    couleur,
    vu: presenceWords({ present: false, lastSeenAt }, today),
  }));
  return (
    <>
      <EspaceMain espaceId={espace.id}>
        <div className="centre-tete">
          <h1>Discussion</h1>
          {first.after ? <a href={paths.discussion(slug)}>Revenir aux derniers messages</a> : null}
          <PresenceHead espaceId={espace.id} meId={actor.id} presents={presents} />
        </div>
        <Discussion
          key={JSON.stringify(wanted)}
          espaceId={espace.id}
          slug={slug}
          me={{
            id: actor.id,
            nom: actor.nom,
            couleur: espace.membership.couleur,
            portraitId: actor.portraitId,
          }}
          canWrite={canWrite(espace.membership)}
          first={first}
          unread={unread}
          pinned={pinned}
          search={search}
          people={people.map(({ compteId, nom, structure, couleur }) => ({
            compteId,
            nom,
            structure,
            couleur,
          }))}
          presents={presents}
          answering={answering}
          now={today.toISOString()}
          clientId={randomUUID()}
          bodyLimit={MAX_BODY}
          action={sendMessageAction.bind(null, espace.id, slug)}
          discard={removeDraftAction}
        />
      </EspaceMain>
      <aside className="volet" aria-label="À propos de l’espace">
        <PresencePanel espaceId={espace.id} meId={actor.id} people={absents} presents={presents} />
      </aside>
    </>
  );
}

/** From a day to its first message: an address that opens there, also without JavaScript. */
async function goToDate(actor: Connecte, espaceId: string, slug: string, date: string) {
  const seq = await firstOfDate(actor, espaceId, date);
  redirect(seq === null ? paths.discussion(slug) : paths.message(slug, seq));
}
