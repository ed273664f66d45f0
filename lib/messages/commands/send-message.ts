import { requireCompte } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { db, isDuplicate, type Tx, transaction } from '@/lib/core/db';
import { invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { shareDrafts } from '@/lib/fichiers/commands/drafts';
import { requireWriter } from '@/lib/membres/access';
import { attach } from '../attached';
import { insertMessage } from '../insert-message';
import { mentionedIn, tellMentioned } from '../mentioned';
import { oneMessage } from '../queries';
import { type MessageRow, toMessage } from '../row';
import { type Message, type SendMessage, sendMessageInput } from '../schema';

/**
 * Writes a message into an espace's discussion. Returns after the commit. The same `clientId` from the same author in
 * the same espace is one message: a retry gets the stored one, whatever its body says.
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` (lecteur), `invalid` (empty, over 10,000 characters, a
 * quoted message or a file that is not of this espace)
 */
export async function sendMessage(actor: Actor, input: unknown): Promise<Message> {
  const author = requireCompte(actor);
  const sent = parse(sendMessageInput, input);
  try {
    return toMessage(
      hasTies(sent) ? await sendTied(author, sent) : await insertMessage(db, author, plain(sent)),
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return toMessage(await stored(db, author, sent));
  }
}

/** Most messages are only text: they cost one statement. */
const hasTies = ({ body, replyTo, fichiers }: SendMessage) =>
  Boolean(replyTo) || fichiers.length > 0 || body.includes('@');

const plain = ({ espaceId, clientId, body }: SendMessage) => ({
  espaceId,
  clientId,
  body,
  replyToId: null,
  mentions: [],
  partial: false,
});

/** A message that answers another, names people or carries files. */
const sendTied = (author: Connecte, sent: SendMessage): Promise<MessageRow> =>
  transaction(async (tx) => {
    const { espaceId, body, replyTo, fichiers } = sent;
    const membership = await requireWriter(author, espaceId, tx);
    // A retry whose file was thrown away meanwhile, say: what was stored stays the answer.
    const before = await findStored(tx, author, sent);
    if (before) return before;
    if (replyTo) await requireMessage(tx, espaceId, replyTo);
    const mentions = await mentionedIn(tx, espaceId, body);
    const partial = fichiers.length > 0;
    // Before the number is taken: whoever adds files is waited for, other messages are not held up.
    if (partial) await shareDrafts(tx, membership, fichiers);
    const row = await insertMessage(tx, author, {
      ...plain(sent),
      replyToId: replyTo ?? null,
      mentions,
      partial,
    });
    await tellMentioned(tx, { id: row.id, espaceId, seq: row.seq, body }, author, mentions);
    if (!partial) return row;
    await attach(tx, membership, row.id, fichiers);
    return (await oneMessage(tx, row.id)) ?? row;
  });

/** A deleted message can still be answered: its place is there. */
async function requireMessage(tx: Tx, espaceId: string, id: string) {
  const found = await tx.message.findFirst({
    where: { id, espaceId, kind: 'message' },
    select: { id: true },
  });
  if (!found) throw invalid('replyTo', 'Le message auquel vous répondez n’est pas dans cet espace.');
}

async function findStored(tx: Tx, author: Connecte, { espaceId, clientId }: SendMessage) {
  const key = { espaceId_authorId_clientId: { espaceId, authorId: author.id, clientId } };
  const found = await tx.message.findUnique({ where: key, select: { id: true } });
  return found && oneMessage(tx, found.id);
}

async function stored(tx: Tx, author: Connecte, sent: SendMessage): Promise<MessageRow> {
  const row = await findStored(tx, author, sent);
  if (!row) throw new Error('a duplicate message is not there');
  return row;
}
