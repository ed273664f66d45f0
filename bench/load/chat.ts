import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { Message } from '@/lib/messages/schema';
import { inBatches, pace, patiently, serveSteps } from './steps';

export type Room = { espaceId: string; cookies: string[] };
export type ChatPlan = { url: string; rooms: Room[] };
export type ChatPace = { perSecond: number; seconds: number };
export type ChatResult = { delivery: number[]; acknowledgement: number[]; missing: number; refused: number };

type Seat = { socket: Socket; espaceId: string };

let seats: Seat[][] = [];
const sentAt = new Map<string, number>();
let delivery: number[] = [];

async function enter(url: string, espaceId: string, cookie: string): Promise<Seat> {
  const socket = io(url, {
    path: '/realtime',
    forceNew: true,
    transports: ['websocket'],
    extraHeaders: { cookie },
  });
  socket.on('message:new', ({ message }: { message: Message }) => {
    const at = sentAt.get(message.clientId);
    if (at !== undefined) delivery.push(performance.now() - at);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const answer = await socket.timeout(60_000).emitWithAck('espace:join', { espaceId });
  if (!answer.ok) throw new Error(`could not join: ${JSON.stringify(answer)}`);
  return { socket, espaceId };
}

serveSteps({
  async enter({ url, rooms }: ChatPlan) {
    seats = rooms.map(() => []);
    const places = rooms.flatMap(({ espaceId, cookies }, room) =>
      cookies.map((cookie) => ({ espaceId, cookie, room })),
    );
    await inBatches(places, 40, async ({ espaceId, cookie, room }) => {
      seats[room]?.push(await enter(url, espaceId, cookie));
    });
  },

  async talk({ perSecond, seconds }: ChatPace): Promise<ChatResult> {
    sentAt.clear();
    delivery = [];
    const acknowledgement: number[] = [];
    let refused = 0;
    let expected = 0;
    let answered = 0;
    await pace(perSecond, seconds, (index) => {
      const room = seats[index % seats.length] ?? [];
      const seat = room[Math.floor(Math.random() * room.length)];
      if (!seat) return;
      const clientId = randomUUID();
      const start = performance.now();
      sentAt.set(clientId, start);
      expected += room.length;
      const body = `Message ${index} : on se retrouve jeudi à la médiathèque, avec les maquettes du décor ?`;
      seat.socket.emit(
        'message:send',
        { espaceId: seat.espaceId, clientId, body },
        (answer: { ok: boolean }) => {
          answered += 1;
          if (answer.ok) acknowledgement.push(performance.now() - start);
          else refused += 1;
        },
      );
    });
    const sent = sentAt.size;
    await patiently(() => answered === sent && delivery.length >= expected, 10_000);
    return { delivery, acknowledgement, missing: expected - delivery.length, refused };
  },

  async leave() {
    for (const { socket } of seats.flat()) socket.disconnect();
    seats = [];
  },
});
