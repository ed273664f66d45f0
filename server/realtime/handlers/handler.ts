import type { Actor } from '@/lib/comptes/actor';
import type { Answers, ClientEvent, Parsed } from '@/lib/realtime/socket-events';
import type { Presents } from '../presents';
import type { Relays } from '../relay';
import type { Connection } from '../sockets';

export type Context = {
  socket: Connection;
  /** As the session says now. */
  actor: Actor;
  nodeId: string;
  relays: Relays;
  presents: Presents;
};

export type Handler<E extends ClientEvent> = (context: Context, payload: Parsed<E>) => Promise<Answers[E]>;

export type Handlers<E extends ClientEvent = ClientEvent> = { [K in E]: Handler<K> };
