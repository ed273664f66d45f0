import { WebSocket } from 'ws';

/** A bare WebSocket to a document, to send what no honest client would. */
export async function rawSocket(url: string, documentId: string, headers: Record<string, string>) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/collab/${documentId}`, { headers });
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  socket.on('error', () => undefined);
  const frames: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => frames.push(data));
  await new Promise((resolve) => {
    socket.on('open', resolve);
    socket.on('close', resolve);
  });
  return { socket, closed, frames };
}
