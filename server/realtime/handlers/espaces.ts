import { notFound } from '@/lib/core/errors';
import { requireReader } from '@/lib/membres/access';
import { canWrite } from '@/lib/membres/policy';
import { listUnread } from '@/lib/messages/unread';
import { touchPresence } from '@/lib/presence/commands';
import { listPresents } from '@/lib/presence/queries';
import { rooms } from '../sockets';
import type { Handlers } from './handler';

export const espaceHandlers: Handlers<'espace:join' | 'espace:leave' | 'presence:list'> = {
  'espace:join': async ({ socket, actor, nodeId, relays, presents }, { espaceId, documentId = null }) => {
    const mayWrite = canWrite(await requireReader(actor, espaceId));
    socket.join([rooms.espace(espaceId), rooms.veille(espaceId)]);
    socket.data.joined.set(espaceId, mayWrite);
    try {
      // Rights are asked again now that the room is joined: who was removed in between heard nothing of it.
      await touchPresence(actor, { espaceId, nodeId, documentId });
      const [unread] = await listUnread(actor, espaceId);
      if (!unread) throw notFound();
      relays.start(espaceId, unread.seq);
      presents.enter(socket, espaceId, documentId);
      return { rev: unread.seq, seq: unread.seq, unread: unread.count, canWrite: mayWrite };
    } catch (error) {
      socket.leave(rooms.espace(espaceId));
      socket.leave(rooms.veille(espaceId));
      socket.data.joined.delete(espaceId);
      throw error;
    }
  },

  'espace:leave': async ({ socket, actor, presents }, { espaceId }) => {
    await requireReader(actor, espaceId);
    socket.leave(rooms.espace(espaceId));
    socket.data.joined.delete(espaceId);
    presents.leave(socket, espaceId);
    return {};
  },

  'presence:list': async ({ actor }, { espaceId }) => ({ presents: await listPresents(actor, espaceId) }),
};
