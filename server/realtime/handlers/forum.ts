import { standOf } from '@/lib/forum/queries/news';
import { rooms } from '../sockets';
import type { Handlers } from './handler';

export const forumHandlers: Handlers<'sujet:join' | 'sujet:leave'> = {
  'sujet:join': async ({ socket, actor }, { sujetId }) => {
    // Before the number is read: what is written in between is heard.
    socket.join(rooms.sujet(sujetId));
    try {
      return await standOf(actor, sujetId);
    } catch (error) {
      socket.leave(rooms.sujet(sujetId));
      throw error;
    }
  },
  'sujet:leave': async ({ socket }, { sujetId }) => {
    socket.leave(rooms.sujet(sujetId));
    return {};
  },
};
