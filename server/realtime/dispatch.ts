import type { z } from 'zod';
import { requireCompte } from '@/lib/comptes/access';
import { AppError } from '@/lib/core/errors';
import { log } from '@/lib/core/log';
import { parse } from '@/lib/core/parse';
import { type Ack, type ClientEvent, clientEvents, type Parsed } from '@/lib/realtime/socket-events';
import { refusalOf } from './answer';
import { espaceHandlers } from './handlers/espaces';
import { forumHandlers } from './handlers/forum';
import type { Context, Handlers } from './handlers/handler';
import { messageHandlers } from './handlers/messages';
import { notificationHandlers } from './handlers/notifications';
import { actorOf, type Connection, connecteOf } from './sockets';
import { createBuckets } from './token-bucket';

const handlers: Handlers = {
  ...espaceHandlers,
  ...messageHandlers,
  ...forumHandlers,
  ...notificationHandlers,
};

/** Events one compte may send to this node: 200 at once, then 60 per second. */
const BURST = 200;
const PER_SECOND = 60;
/** Events of one connection that wait for the one before. */
const MAX_WAITING = 200;

/** For how many milliseconds a session is believed before a command that asks it again in its own statement. */
const ASKS_ITSELF: Partial<Record<ClientEvent, number>> = { 'message:send': 60_000 };

const isClientEvent = (name: string): name is ClientEvent => Object.hasOwn(clientEvents, name);
const tooMany = () => new AppError('rate_limited', 'Trop de demandes à la fois. Attendez quelques secondes.');

type Parts = Omit<Context, 'socket' | 'actor'>;

/** Takes every event of a connection: limits, shape, session, handler, acknowledgement. Nothing a client sends throws. */
export function createDispatch(parts: Parts) {
  const buckets = createBuckets(BURST, PER_SECOND);

  async function handle<E extends ClientEvent>(socket: Connection, name: E, input: unknown): Promise<Ack<E>> {
    const actor = await actorOf(socket, ASKS_ITSELF[name]);
    requireCompte(actor);
    const schema: z.ZodType = clientEvents[name];
    // The registry pairs the schema and the handler of one name; the compiler cannot follow a generic name there.
    const payload = parse(schema, input) as Parsed<E>;
    return { ok: true, ...(await handlers[name]({ ...parts, socket, actor }, payload)) };
  }

  function receive(socket: Connection, name: string, args: unknown[]) {
    const last = args.at(-1);
    const ack = typeof last === 'function' ? last : () => undefined;
    const [input] = typeof args[0] === 'function' ? [] : args;
    const taken = buckets.take(connecteOf(socket)?.id ?? socket.id);
    if (!taken.ok && taken.first)
      log.warn(
        { event: name, compteId: connecteOf(socket)?.id, socket: socket.id },
        'socket events refused: too many',
      );
    if (!taken.ok || socket.data.waiting >= MAX_WAITING) return ack(refusalOf(tooMany(), name));
    if (!isClientEvent(name)) return ack(refusalOf(new AppError('invalid', 'Demande inconnue.'), name));
    socket.data.waiting += 1;
    socket.data.tail = socket.data.tail
      .then(() => handle(socket, name, input))
      .catch((error: unknown) => refusalOf(error, name))
      .then((answer) => {
        socket.data.waiting -= 1;
        ack(answer);
      });
  }

  return { receive, close: buckets.close };
}
