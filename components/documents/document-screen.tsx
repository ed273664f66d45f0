'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';
import { type DocumentActions, DocumentOptions } from './document-options';
import { DocumentsLive } from './documents-live';
import type { FindImages } from './images/image-choices';
import { PresentPeople } from './present-people';
import { RightNotice } from './right-notice';
import type { DocumentSession } from './session';
import { SessionNotice } from './session-notice';
import { firstView, type Person, type Right } from './session-view';
import { StateLine } from './state-line';

const LiveEditor = dynamic(() => import('./live-editor'), { ssr: false });

type Props = {
  document: { id: string; titre: string; slug: string; espaceId: string };
  /** Under the title on paper: where it comes from, and of when it is. */
  papier: string;
  me: Person;
  canEdit: boolean;
  actions: DocumentActions & { findImages: FindImages };
  /** What moderation says of it. */
  notice?: ReactNode;
  /** The stored content as plain HTML: what is read until the live text is there, or without JavaScript. */
  children: ReactNode;
};

export function DocumentScreen({
  document,
  papier,
  me,
  canEdit: atOpening,
  actions,
  notice,
  children,
}: Props) {
  const { session, right } = useSession(document.id, me, atOpening);
  const { canEdit } = right;
  const view = useSyncExternalStore(session?.subscribe ?? never, session?.view ?? atFirst, atFirst);
  const writes = canEdit && view.link !== 'interdit' && view.link !== 'refuse';
  return (
    <>
      <DocumentsLive espaceId={document.espaceId} />
      <div className="doc-tete">
        <div className="centre-tete">
          <div className="doc-titre">
            <p className="petit">
              <Link href={paths.documents(document.slug)}>Documents</Link>
            </p>
            <h1>{document.titre}</h1>
            <p className="doc-papier">{papier}</p>
          </div>
          <div className="ligne doc-etats">
            {/* Without JavaScript nothing is live, and nothing is said of it. */}
            {session && <StateLine view={view} canEdit={canEdit} />}
            {session && <PresentPeople me={me} view={view} />}
            {session && (
              <Button variant="discret" size="petit" icon="printer" onClick={() => window.print()}>
                Imprimer
              </Button>
            )}
            {canEdit && <DocumentOptions documentId={document.id} titre={document.titre} actions={actions} />}
          </div>
        </div>
        <div className="doc-avis">
          {notice}
          <SessionNotice view={view} canEdit={canEdit} onResume={() => session?.resume()} />
          <RightNotice right={right} />
        </div>
      </div>
      {session && view.loaded ? (
        <LiveEditor
          key={session.doc.clientID}
          session={session}
          canEdit={writes}
          espaceId={document.espaceId}
          findImages={actions.findImages}
        />
      ) : (
        <div className="doc-fond">{children}</div>
      )}
    </>
  );
}

/**
 * The editor's code comes after the first paint: the text is already there to read. The page knows the right as it was
 * when it was asked for; from then on the server tells it to the session.
 */
function useSession(documentId: string, me: Person, atOpening: boolean) {
  const [session, setSession] = useState<DocumentSession>();
  const [right, setRight] = useState<Right>({ canEdit: atOpening, changed: false, lost: null });
  const { canEdit } = right;
  const { id, nom, couleur } = me;
  useEffect(() => {
    let open: DocumentSession | undefined;
    let gone = false;
    import('./session').then(({ DocumentSession }) => {
      if (gone) return;
      open = new DocumentSession(documentId, { id, nom, couleur }, canEdit, setRight);
      setSession(open);
    });
    return () => {
      gone = true;
      setSession(undefined);
      open?.destroy();
    };
  }, [documentId, id, nom, couleur, canEdit]);
  return { session, right };
}

const never = () => () => undefined;
const atFirst = () => firstView;
