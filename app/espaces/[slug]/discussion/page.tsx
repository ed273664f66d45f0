import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { Discussion } from '@/components/discussion/discussion';
import { PresenceHead } from '@/components/discussion/presence-head';
import { PresencePanel } from '@/components/discussion/presence-panel';
import { EspaceMain } from '@/components/espaces/espace-main';
import { presenceWords } from '@/components/membres/presence-words';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { canWrite } from '@/lib/membres/policy';
import { messagesBefore } from '@/lib/messages/queries';
import { MAX_BODY, MAX_PAGE } from '@/lib/messages/schema';
import { firstUnread } from '@/lib/messages/unread';
import { listPeople, listPresents } from '@/lib/presence/queries';
import { currentEspace } from '../current-espace';
import { sendMessageAction } from './actions';

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
  const before = beforeSeq((await searchParams).avant);
  const here = paths.discussion(slug);
  const [history, unread, people, presents] = await Promise.all([
    messagesBefore(actor, { espaceId: espace.id, seq: before, limit: MAX_PAGE }),
    firstUnread(actor, espace.id),
    listPeople(actor, espace.id),
    listPresents(actor, espace.id),
  ]);
  const today = now();
  const absents = people.map(({ compteId, nom, couleur, lastSeenAt }) => ({
    compteId,
    nom,
    couleur,
    vu: presenceWords({ present: false, lastSeenAt }, today),
  }));
  return (
    <>
      <EspaceMain espaceId={espace.id}>
        <div className="centre-tete">
          <h1>Discussion</h1>
          {before === undefined ? null : <a href={here}>Revenir aux derniers messages</a>}
          <PresenceHead espaceId={espace.id} meId={actor.id} presents={presents} />
        </div>
        <Discussion
          key={before ?? 'fin'}
          espaceId={espace.id}
          here={here}
          me={{ id: actor.id, nom: actor.nom, couleur: espace.membership.couleur }}
          canWrite={canWrite(espace.membership)}
          history={history}
          past={before !== undefined}
          unread={unread}
          people={people.map(({ compteId, nom, couleur }) => ({ compteId, nom, couleur }))}
          presents={presents}
          now={today.toISOString()}
          clientId={randomUUID()}
          bodyLimit={MAX_BODY}
          action={sendMessageAction.bind(null, espace.id, slug)}
        />
      </EspaceMain>
      <aside className="volet" aria-label="À propos de l’espace">
        <PresencePanel espaceId={espace.id} meId={actor.id} people={absents} presents={presents} />
      </aside>
    </>
  );
}

/** Where an older page ends: a message number, whatever was typed in the address. */
function beforeSeq(value: unknown) {
  const seq = Number(value);
  return typeof value === 'string' && Number.isInteger(seq) && seq > 0 && seq < 2 ** 31 ? seq : undefined;
}
