import { requireCompte } from '@/lib/comptes/access';
import { deleteMessage } from '@/lib/messages/commands/delete-message';
import { editMessage } from '@/lib/messages/commands/edit-message';
import { markRead } from '@/lib/messages/commands/mark-read';
import { pinMessage } from '@/lib/messages/commands/pin-message';
import { sendMessage } from '@/lib/messages/commands/send-message';
import { consumeSending } from '@/lib/messages/limits';
import { messagesAfter, messagesAround } from '@/lib/messages/parts';
import { messagesBefore, messagesSince } from '@/lib/messages/queries';
import { searchMessages } from '@/lib/messages/search';
import { listUnread } from '@/lib/messages/unread';
import { signalTyping } from '@/lib/presence/commands';
import type { Handlers } from './handler';

const SAME_TYPING_MS = 1_000;
const OTHER_TYPING_MS = 250;

type Events =
  | 'message:send'
  | 'message:edit'
  | 'message:delete'
  | 'message:pin'
  | 'message:since'
  | 'message:before'
  | 'message:after'
  | 'message:around'
  | 'message:search'
  | 'read:mark'
  | 'unread:list'
  | 'typing';

export const messageHandlers: Handlers<Events> = {
  'message:send': async ({ actor }, payload) => {
    await consumeSending(requireCompte(actor).id);
    return { message: await sendMessage(actor, payload) };
  },

  'message:edit': async ({ actor }, payload) => {
    await consumeSending(requireCompte(actor).id);
    return { message: await editMessage(actor, payload) };
  },

  'message:delete': async ({ actor }, payload) => ({ message: await deleteMessage(actor, payload) }),

  'message:pin': async ({ actor }, payload) => {
    await consumeSending(requireCompte(actor).id);
    return { message: await pinMessage(actor, payload) };
  },

  'message:since': ({ actor }, payload) => messagesSince(actor, payload),

  'message:before': ({ actor }, payload) => messagesBefore(actor, payload),

  'message:after': ({ actor }, payload) => messagesAfter(actor, payload),

  'message:around': ({ actor }, payload) => messagesAround(actor, payload),

  'message:search': ({ actor }, payload) => searchMessages(actor, payload),

  'read:mark': async ({ actor }, payload) => {
    await markRead(actor, payload);
    return {};
  },

  'unread:list': async ({ actor, socket }) => {
    // Counted once later messages are heard of: none falls in between.
    await socket.data.ready;
    return { unread: await listUnread(actor) };
  },

  typing: async ({ actor, socket }, { espaceId, ecrit }) => {
    const { typing } = socket.data;
    const quiet = ecrit === typing.ecrit ? SAME_TYPING_MS : OTHER_TYPING_MS;
    // A notice that is held back is not missed: readers forget a silent writer by themselves.
    if (espaceId === typing.espaceId && Date.now() - typing.at < quiet) return {};
    await signalTyping(actor, { espaceId, ecrit });
    socket.data.typing = { espaceId, ecrit, at: Date.now() };
    return {};
  },
};
