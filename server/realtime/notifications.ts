import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { countUnreadOf } from '@/lib/notifications/queries';
import { type Io, rooms } from './sockets';

/** Every tab these people have open on this node shows the same count; one query, none when nobody is here. */
export async function tellNotifications(io: Io, compteIds: readonly string[]) {
  const open = io.of('/').adapter.rooms;
  const here = compteIds.filter((id) => open.has(rooms.compte(id)));
  if (here.length === 0) return;
  try {
    const unread = await countUnreadOf(systeme, here);
    for (const id of here)
      io.to(rooms.compte(id)).emit('notifications:changed', { unread: unread.get(id) ?? 0 });
  } catch (error) {
    log.warn({ error }, 'unread notifications could not be counted');
  }
}
