import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { excerpt } from '@/lib/core/rich-text/plain';
import type { Place } from '@/lib/notifications/places';
import { retitleTold, rewriteTold } from '@/lib/notifications/rewrite';
import { withdrawLeading, withdrawNotifications } from '@/lib/notifications/withdraw';
import { mentionCle, sujetCle, TOLD_MAX } from './words';

type Message = { id: string; sujetId: string; numero: number };

/** Where people were told of messages: whom they named, and under each number they ever had. */
async function placesOf(tx: Tx, messages: readonly Message[]): Promise<Place[]> {
  const ids = messages.map(({ id }) => id);
  const former = await tx.reponseRedirection.findMany({
    where: { reponseId: { in: ids } },
    select: { sujetId: true, numero: true },
  });
  return [
    ...ids.map((id) => ({ cle: mentionCle(id) })),
    ...[...messages, ...former].map(({ sujetId, numero }) => ({
      cle: sujetCle(sujetId),
      ending: paths.messageAnchor(numero),
    })),
  ];
}

/** Takes back what was told of one message that can no longer be read. What other messages told stays. */
export async function withdrawReponse(tx: Tx, message: Message): Promise<void> {
  await withdrawLeading(tx, await placesOf(tx, [message]));
}

/** Takes back what was told of a sujet that can no longer be read, and of its messages where they stood before. */
export async function withdrawSujet(tx: Tx, sujetId: string): Promise<void> {
  const messages = await tx.reponse.findMany({
    where: { sujetId },
    select: { id: true, sujetId: true, numero: true },
  });
  await withdrawNotifications(tx, [sujetCle(sujetId)]);
  await withdrawLeading(tx, await placesOf(tx, messages));
}

/** Tells what a message says now wherever it is told; who is named in it no more was not called. */
export async function rewriteReponse(
  tx: Tx,
  message: Message,
  { texte, named }: { texte: string; named: readonly string[] },
): Promise<void> {
  await withdrawNotifications(tx, [mentionCle(message.id)], { except: named });
  await rewriteTold(tx, await placesOf(tx, [message]), excerpt(texte, TOLD_MAX));
}

/** Tells a sujet by the title it has now, of all that was written in it, also what left it since. */
export async function retitleSujet(
  tx: Tx,
  sujetId: string,
  change: { from: string; to: string },
): Promise<void> {
  const messages = await tx.reponse.findMany({
    where: { OR: [{ sujetId }, { redirections: { some: { sujetId } } }] },
    select: { id: true },
  });
  await retitleTold(tx, [sujetCle(sujetId), ...messages.map(({ id }) => mentionCle(id))], change);
}
