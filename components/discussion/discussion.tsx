'use client';

import { useMemo, useRef, useState } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { type FormAction, idle } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';
import type { FirstUnread, Message, Part, Quote } from '@/lib/messages/schema';
import type { Present } from '@/lib/presence/schema';
import { Composer, type SendAction } from './composer/composer';
import { ConnectionNotice } from './composer/connection-notice';
import { TypingLine } from './composer/typing-line';
import { FindPanel } from './find/find-panel';
import { FirstUnreadLink } from './find/first-unread';
import { PinnedBar } from './find/pinned-bar';
import type { Search } from './find/use-search';
import { useMayWrite } from './live/use-may-write';
import { Announcer } from './log/announcer';
import { quoteOf } from './log/conversation';
import { LogContext, type LogTools } from './log/log-context';
import { LogFrame } from './log/log-frame';
import { PictureDialog } from './message/picture-dialog';
import { useDiscussion } from './use-discussion';

export type DiscussionProps = {
  espaceId: string;
  slug: string;
  me: { id: string; nom: string; couleur: number; portraitId: string | null };
  canWrite: boolean;
  /** What the page opens at: the end, or the surroundings of a message. */
  first: Part;
  unread: FirstUnread;
  pinned: Message[];
  /** What the words of the address found. */
  search: Search;
  /** The members, and each one’s tape. */
  people: { compteId: string; nom: string; structure: string | null; couleur: number }[];
  presents: Present[];
  /** The message the address says to answer. */
  answering: Quote | null;
  /** When the page was made, ISO 8601: the same « Aujourd’hui » on both sides. */
  now: string;
  clientId: string;
  bodyLimit: number;
  action: SendAction;
  /** Deletes a file that was joined to a message, and then not wanted. */
  discard: FormAction;
};

/** The discussion of an espace: readable and writable as a plain page, live once the script is there. */
export function Discussion(props: DiscussionProps) {
  const { espaceId, slug, me, people } = props;
  const here = paths.discussion(slug);
  const hydrated = useHydrated();
  const live = useDiscussion({
    espaceId,
    meId: me.id,
    first: props.first,
    unread: props.unread,
    pinned: props.pinned,
    search: props.search,
  });
  const { revoked, changed, go } = live;
  const canWrite = useMayWrite(espaceId, props.canWrite);
  // Who becomes lecteur while writing can still copy what they wrote.
  const wasOpen = useRef(canWrite);
  wasOpen.current ||= canWrite;
  const [replyTo, setReplyTo] = useState<Quote | null>(props.answering);
  const [viewed, setViewed] = useState<FichierRef | null>(null);
  const today = hydrated ? new Date() : new Date(props.now);
  const canAct = hydrated && canWrite && !revoked;
  const tools = useMemo<LogTools>(
    () => ({
      slug,
      meId: me.id,
      people,
      canAct,
      canWrite,
      jump: (seq) => void go({ seq }),
      reply: (message) => setReplyTo(quoteOf(message)),
      changed,
      view: setViewed,
    }),
    [slug, me.id, people, canAct, canWrite, go, changed],
  );
  return (
    <LogContext value={tools}>
      <div className="fil-page">
        <div className="fil-outils">
          <FindPanel
            searching={live.searching}
            today={today}
            live={hydrated}
            goToDate={(date) => void go({ date })}
          />
          <PinnedBar pinned={live.pinned} />
          <FirstUnreadLink line={live.line} log={live.scroll.log} />
          {live.trouble ? (
            <p className="etat etat--echec" role="alert">
              {live.trouble}
            </p>
          ) : null}
        </div>
        <LogFrame
          espaceId={espaceId}
          me={me}
          canWrite={canWrite}
          people={people}
          presents={props.presents}
          today={today}
          live={live}
        />
      </div>
      <Announcer text={live.announcement} />
      <div className="compositeur" id="ecrire">
        {hydrated ? <ConnectionNotice revoked={revoked} here={here} /> : null}
        <TypingLine espaceId={espaceId} />
        <div>
          {wasOpen.current ? (
            <Composer
              espaceId={espaceId}
              compteId={me.id}
              clientId={props.clientId}
              bodyLimit={props.bodyLimit}
              closed={revoked || !canWrite}
              action={props.action}
              replyTo={{ message: replyTo, set: setReplyTo }}
              people={people}
              send={live.send}
              discard={(fichierId) => void discard(props.discard, fichierId)}
            />
          ) : null}
          <div role="status">
            {canWrite ? null : (
              <p className="petit doux mt-1">
                Vous êtes en lecture seule dans cet espace. Pour écrire, demandez à un responsable de changer
                votre rôle.
              </p>
            )}
          </div>
        </div>
      </div>
      {viewed ? <PictureDialog fichier={viewed} close={() => setViewed(null)} /> : null}
    </LogContext>
  );
}

async function discard(remove: FormAction, fichierId: string) {
  const form = new FormData();
  form.set('fichierId', fichierId);
  // Should it fail, nobody sees the file, and the server forgets it within a week.
  await remove(idle, form).catch(() => undefined);
}
