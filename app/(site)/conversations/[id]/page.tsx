import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import Link from 'next/link';
import { SuspendedNotice } from '@/app/suspended-notice';
import { CorrespondantCard } from '@/components/conversations/correspondant-card';
import { MessageForm } from '@/components/conversations/message-form';
import { MessageList } from '@/components/conversations/message-list';
import { RefreshWatch } from '@/components/conversations/refresh-watch';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { requireActor } from '@/lib/auth/current-actor';
import type { Connecte } from '@/lib/comptes/actor';
import { readConversation } from '@/lib/conversations/commands/converse';
import type { ConversationPage } from '@/lib/conversations/queries';
import { paths } from '@/lib/core/paths';
import { leaveConversationAction, openProjectAction, replyAction } from './actions';
import { currentConversation } from './current-conversation';

type Given = string | string[] | undefined;
type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ avant?: Given; fait?: Given }>;
};
const text = (given: Given) => (typeof given === 'string' && given ? given : undefined);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { correspondant } = await currentConversation((await params).id, text((await searchParams).avant));
  return { title: `Conversation avec ${correspondant.nom}`, robots: { index: false } };
}

export default async function ConversationDetailPage({ params, searchParams }: Props) {
  const { avant, fait } = await searchParams;
  const { id } = await params;
  const conversation = await currentConversation(id, text(avant));
  const { objet, correspondant, messages, latest } = conversation;
  const last = messages.at(-1);
  const actor = await requireActor();
  if (latest && last) await readConversation(actor, id, last.createdAt);
  return (
    <>
      <PageTitle title={objet} crumbs={[{ label: 'Conversations', href: paths.conversations() }]} />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          {fait === 'envoye' && <Notice tone="reussite" title="C’est envoyé" live />}
          <section className="pile" aria-labelledby="echange">
            <h2 className="titre-3" id="echange">
              Votre échange avec {correspondant.nom}
            </h2>
            {conversation.avant && (
              <p>
                <Link href={paths.conversation(id, { avant: conversation.avant })} prefetch={false}>
                  Messages plus anciens
                </Link>
              </p>
            )}
            <MessageList messages={messages} today={new Date()} />
            {!latest && (
              <p>
                <Link href={paths.conversation(id)} prefetch={false}>
                  Revenir aux derniers messages
                </Link>
              </p>
            )}
          </section>
          <Write conversation={conversation} actor={actor} />
          {latest && <RefreshWatch />}
        </div>
        <aside className="pile-large" aria-label="Correspondant et projet">
          <CorrespondantCard
            line={conversation}
            openProject={openProjectAction}
            leave={leaveConversationAction}
          />
        </aside>
      </div>
    </>
  );
}

/** The form, or why there is none. */
function Write({ conversation, actor }: { conversation: ConversationPage; actor: Connecte }) {
  const { id, correspondant, bloque } = conversation;
  if (correspondant.left)
    return (
      <Notice tone="information" title={`${correspondant.nom} a quitté la conversation`}>
        Vos messages ne lui parviendraient plus. Ce qui est écrit reste ici.
      </Notice>
    );
  if (bloque)
    return (
      <Notice tone="information" title={`Vous avez bloqué ${correspondant.nom}`}>
        Vous ne vous écrivez plus. Ce qui est écrit reste ici. Vous pouvez revenir dessus dans{' '}
        <Link href={paths.blocages()}>les personnes bloquées</Link>.
      </Notice>
    );
  return (
    <div className="pile">
      <SuspendedNotice actor={actor} />
      <MessageForm action={replyAction} conversationId={id} clientId={randomUUID()} />
    </div>
  );
}
